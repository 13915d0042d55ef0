/// Paths from one folder to another.
enum RelativePath {
    /// How `target` is reached from the folder `base`; both absolute, without links.
    static func from(_ base: String, to target: String) -> String {
        let (one, other) = (base.split(separator: "/"), target.split(separator: "/"))
        let shared = zip(one, other).prefix { $0 == $1 }.count
        let path =
            Array(repeating: "..", count: one.count - shared)
            + other.dropFirst(shared).map(String.init)
        return path.isEmpty ? "." : path.joined(separator: "/")
    }
}
