/// Where files lie inside the report folder.
public enum ReportPath {
    /// The file about the round: `round.xml`, `index.html`, `round.xlsx`, `ranking.csv`, `round.json`.
    public static func round(_ format: ReportFormat) -> String {
        switch format {
        case .xml: "round.xml"
        case .html: "index.html"
        case .xlsx: "round.xlsx"
        case .csv: "ranking.csv"
        case .json: "round.json"
        }
    }

    /// The evaluation report, written with the pages.
    public static let evaluation = "report.html"

    /// The style sheet by which a browser turns a record into a page.
    public static let recordStyle = "style/report.xsl"

    /// The style sheet by which a browser without XSLT shows a record.
    public static let plainStyle = "style/record.css"

    /// The table of every unit and criterion.
    public static let details = "details.csv"

    /// The file about a unit: `units/<id>.html`.
    public static func unit(_ id: String, _ format: ReportFormat) -> String {
        "units/\(fileName(id)).\(format.rawValue)"
    }

    /// `id` as a file name that cannot leave its folder.
    static func fileName(_ id: String) -> String {
        let name = name(id, keepingDots: false)
        return name.isEmpty ? "_" : name
    }

    /// `id` as a name of ASCII letters, digits and hyphens, and dots if asked: all other bytes
    /// become `_` and two hexadecimal digits, so that different ids keep different names.
    static func name(_ id: String, keepingDots: Bool) -> String {
        var name = ""
        for byte in id.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                name.unicodeScalars.append(Unicode.Scalar(byte))
            case UInt8(ascii: ".") where keepingDots:
                name += "."
            default:
                let hex = String(byte, radix: 16)
                name += byte < 16 ? "_0\(hex)" : "_\(hex)"
            }
        }
        return name
    }
}
