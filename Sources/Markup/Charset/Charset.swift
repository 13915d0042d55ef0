/// The encodings of the WHATWG Encoding Standard, by their standard names.
///
/// GBK and GB2312 are not here: the standard decodes every label of theirs as GB18030, of which
/// both are subsets — and so do we, because pages labelled gb2312 routinely hold characters such
/// as 镕 and 堃 that only the larger sets know.
public enum Charset: String, Sendable, Hashable, CaseIterable {
    case utf8 = "UTF-8"
    case gb18030 = "GB18030"
    case big5 = "Big5"
    case eucJP = "EUC-JP"
    case iso2022JP = "ISO-2022-JP"
    case shiftJIS = "Shift_JIS"
    case eucKR = "EUC-KR"
    case utf16BE = "UTF-16BE"
    case utf16LE = "UTF-16LE"
    case ibm866 = "IBM866"
    case iso8859_2 = "ISO-8859-2"
    case iso8859_3 = "ISO-8859-3"
    case iso8859_4 = "ISO-8859-4"
    case iso8859_5 = "ISO-8859-5"
    case iso8859_6 = "ISO-8859-6"
    case iso8859_7 = "ISO-8859-7"
    case iso8859_8 = "ISO-8859-8"
    case iso8859_8I = "ISO-8859-8-I"
    case iso8859_10 = "ISO-8859-10"
    case iso8859_13 = "ISO-8859-13"
    case iso8859_14 = "ISO-8859-14"
    case iso8859_15 = "ISO-8859-15"
    case iso8859_16 = "ISO-8859-16"
    case koi8R = "KOI8-R"
    case koi8U = "KOI8-U"
    case macintosh = "macintosh"
    case windows874 = "windows-874"
    case windows1250 = "windows-1250"
    case windows1251 = "windows-1251"
    case windows1252 = "windows-1252"
    case windows1253 = "windows-1253"
    case windows1254 = "windows-1254"
    case windows1255 = "windows-1255"
    case windows1256 = "windows-1256"
    case windows1257 = "windows-1257"
    case windows1258 = "windows-1258"
    case macCyrillic = "x-mac-cyrillic"

    /// The charset a page means by `label`: upper or lower case, with or without space around it.
    /// Nil for an unknown label.
    public init?(label: String) {
        let key = ASCII.lowercased(ASCII.trimmed(label))
        guard let charset = CharsetLabels.byLabel[key] else { return nil }
        self = charset
    }

    /// Whether one byte is one character, so that every byte sequence is “valid” and validity
    /// proves nothing.
    var isSingleByte: Bool {
        switch self {
        case .utf8, .gb18030, .big5, .eucJP, .iso2022JP, .shiftJIS, .eucKR, .utf16BE, .utf16LE:
            false
        default: true
        }
    }

    /// How many bytes to skip after a sequence that is not valid.
    var unitSize: Int {
        self == .utf16BE || self == .utf16LE ? 2 : 1
    }

    /// The name by which iconv knows the superset that the standard decodes with.
    var iconvName: String {
        switch self {
        case .big5: "BIG5-HKSCS"
        case .eucJP: "EUC-JP-MS"
        case .shiftJIS: "CP932"
        case .eucKR: "CP949"
        case .iso8859_8I: "ISO-8859-8"
        case .windows874: "CP874"
        case .windows1250: "CP1250"
        case .windows1251: "CP1251"
        case .windows1252: "CP1252"
        case .windows1253: "CP1253"
        case .windows1254: "CP1254"
        case .windows1255: "CP1255"
        case .windows1256: "CP1256"
        case .windows1257: "CP1257"
        case .windows1258: "CP1258"
        case .macintosh: "MACINTOSH"
        case .macCyrillic: "MAC-UK"
        default: rawValue
        }
    }
}
