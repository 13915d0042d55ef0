/// The kind of a record (ISO 28500 §5.5); kinds this build does not know keep
/// their name.
public struct WARCType: Sendable, Hashable, RawRepresentable {
    /// The word after `WARC-Type:`.
    public let rawValue: String

    /// The kind of that name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Describes the records that follow; first in every file.
    public static let warcinfo = WARCType(rawValue: "warcinfo")
    /// What a server answered, to the byte.
    public static let response = WARCType(rawValue: "response")
    /// What was sent to get it.
    public static let request = WARCType(rawValue: "request")
    /// What the crawler knows about an exchange or a failure.
    public static let metadata = WARCType(rawValue: "metadata")
    /// An answer whose payload is already in an earlier record.
    public static let revisit = WARCType(rawValue: "revisit")
    /// A resource that did not come by a protocol exchange.
    public static let resource = WARCType(rawValue: "resource")
    /// A changed copy of another record's content.
    public static let conversion = WARCType(rawValue: "conversion")
    /// The rest of a record that was cut into pieces.
    public static let continuation = WARCType(rawValue: "continuation")
}
