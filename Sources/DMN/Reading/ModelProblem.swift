public import Markup

/// One thing that is wrong in a model, and where.
public struct ModelProblem: Error, Sendable, Hashable {
    /// What can be wrong. Quotations are at most ``quotationLength`` characters.
    public enum Reason: Sendable, Hashable {
        /// The file is no XML document that is read.
        case markup(MarkupError)
        /// The outermost element is not `definitions` of a known edition.
        case notDMN(found: String)
        /// An attribute is missing or empty.
        case missingAttribute(String, of: String)
        /// An attribute has a value that it cannot have.
        case unknownValue(String, attribute: String, of: String, allowed: [String])
        /// An element misses a part.
        case missingPart(String, of: String)
        /// A formula in another language than FEEL.
        case unknownLanguage(String)
        /// A function in a language that is never run.
        case refusedFunction(String)
        /// A reference that is neither `#id` nor `namespace#id`.
        case wrongReference(String)
        /// A rule or row with another number of cells than there are columns.
        case wrongCount(found: Int, wanted: Int, of: String)
        /// An aggregation in a table that does not collect one output.
        case misplacedAggregation
        /// A second element with the same identifier.
        case repeatedID(String, firstLine: Int)
        /// A second element with the same name.
        case repeatedName(String, firstLine: Int)
        /// Two models with the same namespace.
        case repeatedNamespace(String)
        /// No model with that namespace was given.
        case unknownModel(String)
        /// A reference to an element that is not there, or is of another kind.
        case unknownElement(String, wanted: String)
        /// A type that is not there; `near` is the most similar one, or empty.
        case unknownType(String, near: String)
        /// A type or service that holds too many parts, directly or through others.
        case tooLarge(String)
        /// An element that needs itself; the names on the way round.
        case cycle([String])
        /// A formula that is no FEEL, or means nothing; FEEL's own words.
        case formula(String, zh: String)
        /// Reading stopped, because there are too many problems.
        case more
    }

    /// Longest quotation of the file in a sentence, in characters.
    public static let quotationLength = 80

    /// The file; empty when it has no name.
    public let file: String
    /// 1-based line; 0 when the whole file is meant.
    public let line: Int
    /// What is wrong there.
    public let reason: Reason

    /// A problem at a line.
    public init(file: String, line: Int, reason: Reason) {
        self.file = file
        self.line = line
        self.reason = reason
    }
}

extension ModelProblem: CustomStringConvertible {
    /// What is wrong and how to mend it, in Simplified Chinese and English, without the place.
    public var sentence: (zh: String, en: String) { ModelWording.sentence(for: reason) }

    /// `file:line: what is wrong and how to mend it`, in English.
    public var description: String {
        (file.isEmpty ? "" : "\(file):") + (line > 0 ? "\(line): " : file.isEmpty ? "" : " ")
            + sentence.en
    }
    /// The file, the line, what is wrong and how to mend it, in Simplified Chinese.
    public var zh: String {
        file + (line > 0 ? "\(file.isEmpty ? "" : " ")第 \(line) 行：" : file.isEmpty ? "" : "：")
            + sentence.zh
    }
}
