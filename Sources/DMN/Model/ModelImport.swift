/// Another model whose elements this one uses (DMN 1.5, 6.3.3 `Import`).
public struct ModelImport: Sendable, Hashable {
    /// The name its elements are qualified with; empty (DMN 1.5) when they need none.
    public let name: String
    /// The namespace of the imported model.
    public let namespace: String
    /// What is imported, as a namespace: a DMN edition, or something else that is not read.
    public let importType: String
    /// 1-based line in the file.
    public let line: Int
}
