/// Everything that is wrong in the models that were given.
public struct ModelProblems: Error, Sendable, Hashable {
    /// Most problems that are told of one file.
    static let most = 100

    /// What is wrong, in the order of the files and lines; never empty.
    public let list: [ModelProblem]
}

extension ModelProblems: CustomStringConvertible {
    /// A line for each problem, in English.
    public var description: String { list.map(\.description).joined(separator: "\n") }
}
