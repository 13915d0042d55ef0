/// The rules Excel has for names of sheets.
public enum SheetName {
    /// UTF-16 code units a name may have.
    public static let maximumLength = 31
    /// What may not stand in a name. Excel would allow the apostrophe inside one; we do not, because
    /// formulas have to double it and not every program does.
    static let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\", "'"]

    /// Names as legal as they have to be and each of them once: forbidden characters become `_`,
    /// long names are cut with `…`, repeated ones get ` (2)`, ` (3)` ….
    ///
    /// The result has one name for each of `wanted`, in the same order, and is the same each time.
    public static func legal(_ wanted: [String]) -> [String] {
        var taken: Set<String> = []
        return wanted.map { name in
            let base = mended(name)
            var candidate = ExcelText.cut(base, to: maximumLength)
            var number = 1
            while !taken.insert(key(candidate)).inserted {
                number += 1
                let suffix = " (\(number))"
                candidate = ExcelText.cut(base, to: maximumLength - suffix.utf16.count) + suffix
            }
            return candidate
        }
    }

    /// Whether Excel and this library take the name as it is.
    static func isLegal(_ name: String) -> Bool {
        !name.isEmpty && name.utf16.count <= maximumLength && mended(name) == name
    }

    /// What two names have in common that Excel takes for the same.
    static func key(_ name: String) -> String { name.lowercased() }

    private static func mended(_ name: String) -> String {
        var result = String(
            String.UnicodeScalarView(
                name.unicodeScalars.map { scalar in
                    let isControl = ExcelText.isIllegal(scalar) || scalar.value < 0x20
                    return isControl || forbidden.contains(Character(scalar)) ? "_" : scalar
                }))
        while result.first?.isWhitespace == true { result.removeFirst() }
        while result.last?.isWhitespace == true { result.removeLast() }
        // Excel keeps this name for the list of changes.
        if result.isEmpty || key(result) == "history" { result += "_" }
        return result
    }
}
