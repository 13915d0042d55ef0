import Assessment
import Foundation
import Indicators
import Model
import Reports

extension CompareCommand {
    /// Whether folders of packs are compared, not records.
    var isPacks: Bool {
        [first, second].compactMap(\.self).contains { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
                && isFolder.boolValue
        }
    }

    /// What the later pack asks otherwise, and what that does to a round.
    func packs(_ terminal: Terminal) throws {
        guard let second else { return }
        let assessor = Assessor()
        let earlier = Assessor.PackSource(folder: first, tailoring: oldTailoring)
        let later = Assessor.PackSource(folder: second, tailoring: tailoring.files)
        let (old, new) = (try assessor.pack(of: earlier), try assessor.pack(of: later))
        let diff = PackDiff(from: old, to: new)
        let effect = try round.map {
            try assessor.effect(onRound: $0, from: earlier, to: later)
        }
        if let output {
            let comparison = try PackComparison(
                from: old, to: new, changes: changes(diff, effect),
                general: diff.entries.filter { $0.demand == nil }.map(\.sentence),
                effect: effect.map {
                    PackComparison.Effect(before: $0.before, after: $0.after, opened: $0.opened)
                }, engine: Engine.version)
            try write(comparison.files(wanted, in: common.reportLanguage), to: output, terminal)
        }
        terminal.output(diff.text(in: terminal.language))
        if let effect { terminal.output("\n" + effect.text(in: terminal.language)) }
        if !diff.isEmpty, output == nil { throw ExitStatus.belowExpectation }
    }

    private func changes(_ diff: PackDiff, _ effect: PackEffect?) -> [PackComparison.Change] {
        let moved = Dictionary(
            (effect?.movements ?? []).map { ($0.pair.new.id, ($0.units, $0.sum)) }
        ) { first, _ in first }
        return diff.entries.compactMap { entry in
            guard let demand = entry.demand, let kind = kind(entry.kind) else { return nil }
            return PackComparison.Change(
                kind, old: demand.old, new: demand.new, isVeto: demand.isVeto,
                said: demand.changes,
                moved: demand.isVeto ? nil : demand.new.flatMap { moved[$0.id] })
        }
    }

    private func kind(_ kind: PackDiff.Kind) -> PackComparison.Kind? {
        switch kind {
        case .added: .added
        case .dropped: .dropped
        case .moved: .moved
        case .changed: .changed
        case .worded: .worded
        case .general: nil
        }
    }
}
