import Markup
import Model

/// Reads what a unit says of one column: an address, or an address with the profile its list is
/// read by.
struct ColumnEntryReader {
    /// A column's address with how its list is read.
    struct Entry {
        /// As written; relative to the unit's home.
        let address: Setting
        let profile: ColumnProfile?
    }

    let profiles: [String: ColumnProfile]
    /// What is called a profile; one that is not sound has notices of its own.
    let names: [String]
    private static let mostValues = 20

    /// The entry, or `nil` with notices in `problems`.
    func read(
        _ setting: Setting, below home: WebAddress?, _ problems: inout [Notice]
    ) -> Entry? {
        guard setting.entries != nil else { return Entry(address: setting, profile: nil) }
        var reader = SettingReader(setting)
        let address = reader.value("at", required: true)
        let name = reader.text("profile")
        let values = values(&reader)
        var profile = name.flatMap { profiles[$0] }
        if let name, !names.contains(name) {
            reader.reject(
                "profile", wanted: ProfileWording.oneOfProfiles(names),
                fix: NearestName.of(name, among: names).map(PackWording.didYouMean))
        }
        if let known = profile, let home, let written = address?.scalar {
            profile = placed(known, values, home.resolve(written) ?? home, &reader)
        }
        let notices = reader.finish()
        problems += notices
        guard let address, !notices.contains(where: { $0.severity == .error }) else { return nil }
        return Entry(address: address, profile: profile)
    }

    private func values(_ reader: inout SettingReader) -> [(name: String, value: String)] {
        guard let setting = reader.value("with") else { return [] }
        guard let entries = setting.entries, entries.count <= Self.mostValues,
            entries.allSatisfy({ $0.value.scalar != nil })
        else {
            reader.reject("with", wanted: ProfileWording.columnEntry)
            return []
        }
        return entries.compactMap { entry in entry.value.scalar.map { (entry.key, $0) } }
    }

    /// The profile with its interface at the absolute address for this column.
    private func placed(
        _ profile: ColumnProfile, _ values: [(name: String, value: String)],
        _ column: WebAddress, _ reader: inout SettingReader
    ) -> ColumnProfile? {
        guard let interface = profile.interface else {
            if !values.isEmpty { reader.reject("with", wanted: ProfileWording.withoutInterface) }
            return profile
        }
        var text = interface.address
        for (name, value) in values { text = text.replacing("{\(name)}", with: value) }
        // The mark would be escaped when the address is made absolute.
        let parts = text.split(
            separator: ColumnProfile.Interface.pageMark, omittingEmptySubsequences: false)
        let mark = "heng0page0mark"
        let plain = parts.joined(separator: mark)
        guard !plain.contains(where: { $0 == "{" || $0 == "}" }), !plain.contains("\\"),
            let address = column.resolve(plain), address.isFetchable, !WebAddress.namesUser(plain)
        else {
            reader.report(
                Notice(
                    .error, at: reader.setting["profile"]?.place ?? reader.setting.place,
                    ProfileWording.badInterface, found: text,
                    wanted: ProfileWording.anInterface))
            return nil
        }
        return profile.at(
            address.description.replacing(mark, with: ColumnProfile.Interface.pageMark))
    }
}
