/// One thing to tell the author of an expression, or about one evaluation of it.
///
/// Holds what is wrong as data; the sentence is only made when it is asked for.
public struct Diagnostic: Error, Sendable, Hashable {
    /// What is wrong, with what was found and what was wanted.
    public let problem: Problem
    /// Where.
    public let place: SourcePlace

    /// A problem at a place.
    public init(_ problem: Problem, at place: SourcePlace) {
        self.problem = problem
        self.place = place
    }

    /// Whether the expression works all the same: a character was read as the one that was meant.
    public var isNotice: Bool {
        if case .normalised = problem { return true }
        return false
    }

    /// What was found, what was wanted and how to mend it, in one sentence.
    public func message(_ language: FEELLanguage) -> String {
        let sentence = FEELSentences.sentence(for: problem)
        return language == .chinese ? sentence.zh : sentence.en
    }

    /// ``message(_:)`` behind line and column.
    public func located(_ language: FEELLanguage) -> String {
        guard place.line > 0 else { return message(language) }
        return switch language {
        case .chinese: "第 \(place.line) 行第 \(place.column) 列：" + message(language)
        case .english: "line \(place.line), column \(place.column): " + message(language)
        }
    }
}

extension Diagnostic: CustomStringConvertible {
    /// ``located(_:)`` in English.
    public var description: String { located(.english) }
}
