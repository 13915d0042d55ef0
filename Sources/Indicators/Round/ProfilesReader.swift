import Markup
import Model

/// Reads a round's `profiles:`: how lists are read that do not show themselves.
struct ProfilesReader {
    private static let mostProfiles = 200
    private static let mostPages = 500

    private(set) var profiles: [String: ColumnProfile] = [:]
    /// What is called a profile, sound or not.
    private(set) var names: [String] = []
    private(set) var notices: [Notice] = []

    init(_ setting: Setting) {
        guard let entries = setting.entries, entries.count <= Self.mostProfiles else {
            notices.append(
                Notice(
                    .error, at: setting.place, PackWording.wrongValue("profiles"),
                    found: setting.summary, wanted: ProfileWording.profileMap))
            return
        }
        names = entries.map(\.key).sorted()
        for entry in entries { read(entry) }
    }

    private mutating func read(_ entry: Setting.Entry) {
        var reader = SettingReader(entry.value)
        let interface = interface(&reader)
        let isMarkup = interface.map { $0.format == .html || $0.fragment != nil } ?? true
        let rows = part("rows", isMarkup, required: true, &reader)
        let title = part("title", isMarkup, required: !isMarkup, &reader)
        let link = part("link", isMarkup, required: !isMarkup, &reader)
        let date = part("date", isMarkup, &reader)
        let next = interface == nil ? part("next", true, &reader) : nil
        let found = reader.finish()
        notices += found
        guard let rows, !found.contains(where: { $0.severity == .error }) else { return }
        profiles[entry.key] = ColumnProfile(
            name: entry.key, rows: rows, title: title, link: link, date: date, next: next,
            interface: interface)
    }

    private func interface(_ reader: inout SettingReader) -> ColumnProfile.Interface? {
        guard let setting = reader.value("interface") else { return nil }
        var part = SettingReader(setting)
        let address = part.text("address", required: true)
        let format = part.choice(
            "format", of: ColumnProfile.Interface.Format.self, required: true)
        let fragment = names("fragment", &part)
        let first = part.integer("first-page", in: 0...1)
        let most = part.integer("pages", in: 1...Self.mostPages)
        if let address, most ?? 1 > 1, !address.contains(ColumnProfile.Interface.pageMark) {
            part.reject(
                "address", wanted: ProfileWording.addressWithPage, fix: ProfileWording.addPage)
        }
        if format == .html, fragment != nil {
            part.reject("fragment", wanted: ProfileWording.fragmentOfJSON)
        }
        let notices = part.finish()
        reader.report(notices)
        guard let address, let format else { return nil }
        let hasPages = address.contains(ColumnProfile.Interface.pageMark)
        return ColumnProfile.Interface(
            address: address, format: format, fragment: fragment, firstPage: first ?? 1,
            mostPages: hasPages ? most ?? 50 : 1)
    }

    /// A selector, or a path of JSON names.
    private func part(
        _ key: String, _ isMarkup: Bool, required: Bool = false, _ reader: inout SettingReader
    ) -> String? {
        guard isMarkup else { return names(key, required: required, &reader) }
        guard let text = reader.text(key, required: required) else { return nil }
        do throws(MarkupError) {
            _ = try Selector(text)
            return text
        } catch {
            let place = reader.setting[key]?.place ?? reader.setting.place
            reader.report(
                Notice(
                    .error, at: place,
                    Wording(
                        zh: "“\(key)”：" + error.message(.chinese),
                        en: "“\(key)”: " + error.message(.english)),
                    found: text, wanted: ProfileWording.aSelector))
            return nil
        }
    }

    /// A path of names joined by dots: `data.list`.
    private func names(
        _ key: String, required: Bool = false, _ reader: inout SettingReader
    ) -> String? {
        guard let text = reader.text(key, required: required) else { return nil }
        let isPath = text.split(separator: ".", omittingEmptySubsequences: false)
            .allSatisfy { !$0.isEmpty && !$0.contains(where: \.isWhitespace) }
        guard isPath, !text.contains("/") else {
            reader.reject(key, wanted: ProfileWording.aNamePath)
            return nil
        }
        return text
    }
}
