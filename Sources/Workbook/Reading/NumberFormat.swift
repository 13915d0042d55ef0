/// What the number format of a cell makes of its number.
struct NumberFormat: Sendable, Hashable {
    /// What a number is shown as.
    enum Kind: Sendable, Hashable {
        case number
        case date
        case time
        case dateTime
    }

    /// The format's code.
    let code: String
    /// What it shows.
    let kind: Kind

    /// The format of a cell without one.
    static let general = NumberFormat(code: "General", kind: .number)

    private init(code: String, kind: Kind) {
        self.code = code
        self.kind = kind
    }

    /// A format by its code.
    init(code: String) {
        self.code = code
        kind = Self.kind(of: code)
    }

    /// A format that has a number and no code in the file (ECMA-376 part 1, clause 18.8.30). From 27
    /// on the codes depend on the language Excel runs in; these are those of Chinese.
    init(builtIn id: Int) {
        if let (code, kind) = Self.builtIn[id] {
            self.init(code: code, kind: kind)
        } else {
            self = .general
        }
    }

    private static let builtIn: [Int: (String, Kind)] = [
        1: ("0", .number), 2: ("0.00", .number), 3: ("#,##0", .number), 4: ("#,##0.00", .number),
        9: ("0%", .number), 10: ("0.00%", .number), 11: ("0.00E+00", .number),
        12: ("# ?/?", .number), 13: ("# ??/??", .number), 14: ("yyyy/m/d", .date),
        15: ("d-mmm-yy", .date), 16: ("d-mmm", .date), 17: ("mmm-yy", .date),
        18: ("h:mm AM/PM", .time), 19: ("h:mm:ss AM/PM", .time), 20: ("h:mm", .time),
        21: ("h:mm:ss", .time), 22: ("yyyy/m/d h:mm", .dateTime),
        27: ("yyyy\"年\"m\"月\"", .date), 28: ("m\"月\"d\"日\"", .date),
        29: ("m\"月\"d\"日\"", .date), 30: ("m/d/yy", .date),
        31: ("yyyy\"年\"m\"月\"d\"日\"", .date), 32: ("h\"时\"mm\"分\"", .time),
        33: ("h\"时\"mm\"分\"ss\"秒\"", .time), 34: ("上午/下午h\"时\"mm\"分\"", .time),
        35: ("上午/下午h\"时\"mm\"分\"ss\"秒\"", .time), 36: ("yyyy\"年\"m\"月\"", .date),
        37: ("#,##0;-#,##0", .number), 38: ("#,##0;[Red]-#,##0", .number),
        39: ("#,##0.00;-#,##0.00", .number), 40: ("#,##0.00;[Red]-#,##0.00", .number),
        45: ("mm:ss", .time), 46: ("[h]:mm:ss", .number), 47: ("mm:ss.0", .time),
        48: ("##0.0E+0", .number), 49: ("@", .number),
        50: ("yyyy\"年\"m\"月\"", .date), 51: ("m\"月\"d\"日\"", .date),
        52: ("yyyy\"年\"m\"月\"", .date), 53: ("m\"月\"d\"日\"", .date),
        54: ("m\"月\"d\"日\"", .date), 55: ("上午/下午h\"时\"mm\"分\"", .time),
        56: ("上午/下午h\"时\"mm\"分\"ss\"秒\"", .time), 57: ("yyyy\"年\"m\"月\"", .date),
        58: ("m\"月\"d\"日\"", .date),
    ]

    /// What a code shows, from its first section; literal text and colours do not count, and a
    /// length of time such as `[h]:mm` stays a number.
    private static func kind(of code: String) -> Kind {
        var letters: [Unicode.Scalar] = []
        // Excel's own codes end at 255 characters.
        var scalars = code.unicodeScalars.prefix(255)
        scan: while let scalar = scalars.popFirst() {
            switch scalar {
            case ";":
                break scan
            case "\"":
                while let next = scalars.popFirst(), next != "\"" {}
            case "\\", "_", "*":
                _ = scalars.popFirst()
            case "[":
                var inside = ""
                while let next = scalars.popFirst(), next != "]" {
                    inside.unicodeScalars.append(next)
                }
                // Hours, minutes or seconds that count on past their end.
                if !inside.isEmpty, inside.lowercased().allSatisfy({ "hms".contains($0) }) {
                    return .number
                }
            case "e", "E":
                // `0.00E+00` is a power of ten, `e` alone a year of an era.
                if let next = scalars.first, next == "+" || next == "-" { return .number }
                letters.append("y")
            case "G", "g":
                let rest = String(scalars.prefix(6)).lowercased()
                if rest == "eneral" || rest.hasPrefix("/通用格式") { return .number }
                letters.append("y")
            case "A", "a":
                // Three of them are a day of the week, one belongs to AM/PM.
                if scalars.starts(with: "aa".unicodeScalars) { letters.append("d") }
            default:
                letters.append(scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar)
            }
        }
        // Digits belong to a number, except for fractions of a second.
        let isTime = letters.contains("h") || letters.contains("s")
        let isDay = letters.contains("y") || letters.contains("d")
        if letters.contains("#") || letters.contains("?") || letters.contains("%") {
            return .number
        }
        if letters.contains("0"), !letters.contains("s") { return .number }
        if isTime { return isDay ? .dateTime : .time }
        return isDay || letters.contains("m") ? .date : .number
    }
}
