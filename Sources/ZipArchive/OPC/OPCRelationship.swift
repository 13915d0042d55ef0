/// A link from one part of an OPC package to another, or to something outside (ECMA-376 part 2,
/// clause 9.3).
public struct OPCRelationship: Sendable, Hashable {
    /// Where it leads.
    public enum Target: Sendable, Hashable {
        /// A part of the same package, by its path without leading `/`.
        case part(String)
        /// Something outside, as it is written; never followed.
        case external(String)
    }

    /// Its name within the part it belongs to, such as `rId1`.
    public let id: String
    /// Its type, a URI.
    public let type: String
    /// Where it leads.
    public let target: Target

    /// The last component of its type, `worksheet` for both the transitional and the strict form.
    public var kind: Substring { type.split(separator: "/").last ?? "" }
}
