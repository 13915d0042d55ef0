/// A model has nothing of the name that was asked for.
public struct UnknownDecision: Error, Sendable, Hashable {
    /// The name.
    public let name: String
    /// What there is instead, in the order of the file.
    public let known: [String]
}

extension UnknownDecision: CustomStringConvertible {
    /// What is wrong and how to mend it, in English.
    public var description: String { DecisionWording.unknownDecision(self).en }
    /// What is wrong and how to mend it, in Simplified Chinese.
    public var zh: String { DecisionWording.unknownDecision(self).zh }
}
