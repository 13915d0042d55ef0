import Foundation
import Testing

/// A sound round spoilt in one place, and what a person is told about it.
struct BadRound: Sendable, CustomTestStringConvertible {
    /// What the case shows.
    let testDescription: String
    /// The round file.
    let text: String
    /// Every error and warning, a line each.
    let en: String
    let zh: String

    init(_ description: String, _ edits: [(String, String)], en: String, zh: String) {
        testDescription = description
        text = edits.reduce(SampleRound.sound) {
            $0.replacingOccurrences(of: $1.0, with: $1.1)
        }
        self.en = en
        self.zh = zh
    }
}
