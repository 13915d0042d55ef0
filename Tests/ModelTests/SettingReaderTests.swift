import Exact
import Model
import Testing

@Suite("Reading a map of settings")
struct SettingReaderTests {
    static func map(_ entries: [(String, String)]) -> Setting {
        let place = Place(file: "pack.yaml", line: 1, column: 1)
        return Setting(
            .map(
                entries.enumerated().map { index, entry in
                    Setting.Entry(
                        key: entry.0, place: Place(file: "pack.yaml", line: index + 2, column: 1),
                        value: Setting(
                            .scalar(entry.1),
                            at: Place(file: "pack.yaml", line: index + 2, column: 9)))
                }), at: place)
    }

    @Test("an unknown key is named with the nearest known one")
    func unknownKey() {
        var reader = SettingReader(Self.map([("wieght", "3")]))
        _ = reader.number("weight", required: true)
        let notices = reader.finish()
        #expect(notices.count == 2)
        #expect(notices.last?.place == Place(file: "pack.yaml", line: 2, column: 1))
        #expect(notices.last?.fix?.en == "did you mean “weight”?")
    }

    @Test("all problems are reported, not the first one")
    func allProblems() {
        var reader = SettingReader(Self.map([("weight", "x"), ("due", "2022-02-30"), ("on", "1")]))
        _ = reader.number("weight")
        _ = reader.date("due")
        _ = reader.boolean("on")
        #expect(reader.finish().map(\.found) == ["x", "2022-02-30", "1"])
    }

    @Test(
        "a share is written in percent or as a fraction",
        arguments: [("4%", "0.04"), ("0.04", "0.04"), ("100%", "1"), ("4％", "0.04")])
    func shares(text: String, fraction: String) {
        var reader = SettingReader(Self.map([("share", text)]))
        #expect(reader.share("share") == Decimal128(fraction))
        #expect(reader.finish().isEmpty)
    }

    @Test("a share outside 0 to 100 % is refused", arguments: ["101%", "-1%", "1.01", "four"])
    func badShares(text: String) {
        var reader = SettingReader(Self.map([("share", text)]))
        #expect(reader.share("share") == nil)
        #expect(reader.finish().count == 1)
    }

    @Test("a number too large to count anything is refused", arguments: ["1E6000", "-1e40"])
    func hugeNumbers(text: String) {
        var reader = SettingReader(Self.map([("weight", text)]))
        #expect(reader.number("weight") == nil)
        #expect(reader.finish().count == 1)
    }
}
