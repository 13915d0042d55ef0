import Foundation

/// A copy of the sample round and the packs, free to be changed; it goes away
/// with its last user.
final class RoundCopy {
    let folder: URL
    /// The round's folder, without captures.
    let round: URL

    /// - Parameter port: where the sample site is served.
    init(port: Int) throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("heng-round-\(UUID().uuidString)")
        round = folder.appendingPathComponent("Samples/shili-2022")
        for part in ["Samples/shili-2022", "Indicators"] {
            let target = folder.appendingPathComponent(part)
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(
                at: Repository.root.appendingPathComponent(part), to: target)
        }
        try FileManager.default.removeItem(at: round.appendingPathComponent("captures"))
        let file = round.appendingPathComponent("round.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
            .replacingOccurrences(of: "127.0.0.1:8822", with: "127.0.0.1:\(port)")
        try text.write(to: file, atomically: true, encoding: .utf8)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }
}
