import Exact
import Model

/// Reads a round's `composite:` entry: shares by kind of unit, and subjects with their units.
struct CompositeReader {
    private static let mostParts = 20
    private static let mostSubjects = 2_000

    /// The ids of the round's units.
    let units: [String]

    func read(_ setting: Setting) -> (composite: Composite?, notices: [Notice]) {
        var reader = SettingReader(setting)
        let parts = parts(reader.value("shares", required: true), &reader)
        let list = reader.list("subjects", atMost: Self.mostSubjects, required: true) ?? []
        if list.isEmpty, reader.setting["subjects"]?.list != nil {
            reader.reject("subjects", wanted: RoundWording.someSubjects)
        }
        var taken: [String: Place] = [:]
        let subjects = list.compactMap { subject($0, parts, &taken, &reader) }
        let notices = reader.finish()
        guard !notices.contains(where: { $0.severity == .error }) else { return (nil, notices) }
        return (Composite(parts: parts, subjects: subjects), notices)
    }

    private func parts(_ setting: Setting?, _ reader: inout SettingReader) -> [Composite.Part] {
        guard let setting else { return [] }
        guard let entries = setting.entries, (1...Self.mostParts).contains(entries.count) else {
            reader.reject("shares", wanted: RoundWording.sharesByPart)
            return []
        }
        return entries.compactMap { entry in
            guard let share = entry.value.scalar.flatMap({ Decimal128($0) }), share > 0,
                share <= 1_000_000
            else {
                reader.report(
                    Notice(
                        .error, at: entry.value.place, RoundWording.wrongShare(entry.key),
                        found: entry.value.summary, wanted: RoundWording.aShareAboveZero))
                return nil
            }
            return Composite.Part(name: entry.key, share: share)
        }
    }

    private func subject(
        _ setting: Setting, _ parts: [Composite.Part], _ taken: inout [String: Place],
        _ reader: inout SettingReader
    ) -> Composite.Subject? {
        var part = SettingReader(setting)
        let name = part.text("name", required: true)
        let members = parts.map { known(part.texts($0.name) ?? [], in: setting[$0.name], &part) }
        for id in members.flatMap(\.self) {
            if let first = taken[id] {
                part.report(
                    Notice(
                        .error, at: setting.place, RoundWording.unitTwice, found: id,
                        wanted: RoundWording.onlyAt(first)))
            }
            taken[id] = setting.place
        }
        if members.allSatisfy(\.isEmpty) {
            part.report(
                Notice(
                    .error, at: setting.place, RoundWording.noMembers, found: name,
                    wanted: RoundWording.unitsOf(parts.map(\.name))))
        }
        reader.report(part.finish())
        return name.map { Composite.Subject(name: $0, units: members) }
    }

    private func known(
        _ ids: [String], in setting: Setting?, _ reader: inout SettingReader
    ) -> [String] {
        ids.filter { id in
            guard !units.contains(id) else { return true }
            reader.report(
                Notice(
                    .error, at: setting?.place, RoundWording.noSuchUnit, found: id,
                    fix: NearestName.of(id, among: units).map(PackWording.didYouMean)))
            return false
        }
    }
}
