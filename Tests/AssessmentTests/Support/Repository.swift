import Foundation

/// Where things lie in the repository.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static let sample = root.appendingPathComponent("Samples/shili-2022")
    static let packs = root.appendingPathComponent("Indicators")
    static let handRounds = root.appendingPathComponent("Tests/AssessmentTests/HandRounds")
    static let gallery = root.appendingPathComponent("Reports/gallery")
}
