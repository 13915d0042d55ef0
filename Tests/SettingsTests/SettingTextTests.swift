import Model
import Settings
import Testing

@Suite("Settings written as YAML")
struct SettingTextTests {
    private static let nowhere = Place(file: "")

    private func text(_ text: String) -> Setting { Setting(.scalar(text), at: Self.nowhere) }

    private func map(_ entries: [(String, Setting)]) -> Setting {
        Setting(
            .map(entries.map { Setting.Entry(key: $0.0, place: Self.nowhere, value: $0.1) }),
            at: Self.nowhere)
    }

    /// The same without places.
    private func plain(_ setting: Setting) -> Setting {
        switch setting.content {
        case .null, .scalar: Setting(setting.content, at: Self.nowhere)
        case .list(let items): Setting(.list(items.map(plain)), at: Self.nowhere)
        case .map(let entries): map(entries.map { ($0.key, plain($0.value)) })
        }
    }

    @Test(
        "scalars come back as they were",
        arguments: [
            "", "~", "null", "true", "1.10", "1.1", "4%", "-3", "0.5", "2024-01-01", "a: b", "# c",
            "每缺一项扣2分；扣完为止。", "“是”", "- x", "[a]", "{a: b}", "多\n行", "尾空 ", "\t", "'", "\"",
            "1.0.0", "2022年", "&a", "*a", "!t", "%x", "@x", "`x", "？是", "\u{200B}",
        ])
    func scalars(_ written: String) throws {
        for key in ["id", "check", "points", "rule", "是 否"] {
            let setting = map([
                (key, text(written)), ("list", Setting(.list([text(written)]), at: Self.nowhere)),
                ("map", map([(key, text(written))])),
            ])
            let file = SettingText.file(setting, notes: ["": ["one\ntwo"], key: ["three"]])
            let read = try SettingFile.read(Array(file.utf8), file: "x.yaml")
            #expect(plain(read) == setting, "\(file)")
        }
    }

    @Test(
        "packs come back as they were, without their comments",
        arguments: ["shexi-2022", "qianshan-2019"])
    func packs(_ name: String) throws {
        let input = try InputFolder("Indicators/\(name)")
        let bytes = try input.bytes(of: "pack.yaml", atMost: 1 << 20)
        let setting = try SettingFile.read(bytes, file: "pack.yaml")
        let again = try SettingFile.read(
            Array(SettingText.file(setting).utf8), file: "pack.yaml")
        #expect(plain(again) == plain(setting))
    }
}
