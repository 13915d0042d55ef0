/// The built-in functions an expression can call, by name.
public struct BuiltInLibrary: Sendable {
    private let functions: [String: BuiltIn]
    /// What each name is as a value.
    let values: [FunctionValue]
    let index: NameIndex

    /// The functions of DMN 1.5, 10.3.4.
    public static let standard = BuiltInLibrary(BuiltInTables.all)

    /// Functions by name; of equal names the last one counts.
    public init(_ functions: [BuiltIn]) {
        self.functions = Dictionary(
            functions.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
        values = functions.map { FunctionValue($0) }
        var index = NameIndex()
        for (position, function) in functions.enumerated() {
            index.add(function.name, position: position)
        }
        self.index = index
    }

    /// The function of that name.
    public subscript(name: String) -> BuiltIn? { functions[name] }

    /// All names, sorted.
    public var names: [String] { functions.keys.sorted() }

    /// This library with more functions, such as working-day counts of a pack's calendar; they
    /// hide functions of the same name.
    public func adding(_ more: [BuiltIn]) -> BuiltInLibrary {
        BuiltInLibrary(names.compactMap { functions[$0] } + more)
    }
}
