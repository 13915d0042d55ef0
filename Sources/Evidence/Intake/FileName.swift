/// What a file's name says.
enum FileName {
    /// `submissions/qinghe.xml` gives `qinghe`.
    static func stem(of file: String) -> String? {
        guard let name = file.split(separator: "/").last,
            let dot = name.lastIndex(of: "."), dot != name.startIndex
        else { return nil }
        return String(name[..<dot])
    }
}
