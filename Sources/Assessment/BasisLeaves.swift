import Evidence
import Exact
import Model

/// Names everything a score rests on; see `Docs/verification.md`.
enum BasisLeaves {
    /// The inputs that are read before any evidence.
    static func of(_ round: Round, _ pack: Pack, engine: String) -> [Basis.Leaf] {
        var leaves = [
            Basis.Leaf(name: "heng", of: "heng \(engine)".utf8).below(.engine),
            Basis.Leaf(name: "round.yaml", digest: round.digest).below(.round),
            Basis.Leaf(name: "working-days", of: round.calendar.canonicalText.utf8)
                .below(.calendar),
        ]
        if let file = round.calendarFile {
            leaves.append(Basis.Leaf(name: file.file, digest: file.digest).below(.calendar))
        }
        return leaves + pack.files.map { $0.below(.pack) }
            + pack.tailorings.map { $0.file.below(.tailoring) }
    }

    /// The archives of captures.
    static func of(_ archives: [ScoredRound.Archive]) -> [Basis.Leaf] {
        archives.map { Basis.Leaf(name: $0.file, digest: $0.digest).below(.captures) }
    }
}
