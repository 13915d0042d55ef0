/// Where files lie inside the report folder.
public enum ReportPath {
    /// The file about the round: `round.xml`, `index.html`.
    public static func round(_ format: ReportFormat) -> String {
        switch format {
        case .xml: "round.xml"
        }
    }

    /// The file about a unit: `units/<id>.html`.
    public static func unit(_ id: String, _ format: ReportFormat) -> String {
        "units/\(fileName(id)).\(format.rawValue)"
    }

    /// `id` as a file name that cannot leave its folder: bytes other than ASCII letters, digits and
    /// hyphens become `_` and two hexadecimal digits, so that different ids keep different names.
    static func fileName(_ id: String) -> String {
        var name = ""
        for byte in id.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                name.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let hex = String(byte, radix: 16)
                name += byte < 16 ? "_0\(hex)" : "_\(hex)"
            }
        }
        return name.isEmpty ? "_" : name
    }
}
