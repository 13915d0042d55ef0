import Exact
import Testing

@testable import Evidence

@Suite("Text of real pages")
struct TextTests {
    @Test(
        "words are looked for without white space and width",
        arguments: [
            ("索　引　号：", "索引号:"), ("公开内容（要素）", "公开内容(要素)"), ("ＩＣＰ备", "icp备"),
            ("政策\u{200B}解读\u{FEFF}", "政策解读"), ("有 效\u{A0}性\n", "有效性"),
        ])
    func squeezes(text: String, form: String) {
        #expect(TextNormalization.squeezed(text) == form)
    }

    @Test(
        "days are found in every way they are written",
        arguments: [
            ("2018-08-13", "2018-08-13"), ("2018年8月13日", "2018-08-13"),
            ("[2021/2/1]", "2021-02-01"), ("(2019-8-7 8:56:14)", "2019-08-07"),
            ("2022.06.28", "2022-06-28"), ("２０２２年６月２８日", "2022-06-28"),
            ("2022 年 6 月 1 日", "2022-06-01"), ("发布时间：2022-05-12 08:30", "2022-05-12"),
            ("成文日期：2022-03-08发布日期", "2022-03-08"), ("2022－05－16", "2022-05-16"),
            ("〔2022〕3号 2022-01-02", "2022-01-02"), ("2020-02-29", "2020-02-29"),
        ])
    func findsDays(text: String, day: String) {
        #expect(DateScanner.first(in: text)?.description == day)
    }

    @Test(
        "what is no day gives none",
        arguments: [
            "〔2022〕3号", "2022-13-01", "2021-02-29", "12022-05-06", "2022-05-061", "2022年", "05-06",
            "2022-05/06", "1286.40.12", "0700-8801001", "1022-05-06", "",
        ])
    func findsNone(text: String) {
        #expect(DateScanner.first(in: text) == nil)
    }

    @Test("all days of a text are found in order")
    func findsAll() {
        let days = DateScanner.all(in: "自2022-02-20起至2022年6月30日止").map(\.date.description)
        #expect(days == ["2022-02-20", "2022-06-30"])
    }

    @Test(
        "the check character of GB 11643 is computed",
        arguments: ["11010519491231002X", "440524188001010014"])
    func identity(number: String) {
        #expect(IdentityNumber.isValid(Array(number.utf8)))
        var wrong = Array(number.utf8)
        wrong[16] = wrong[16] == UInt8(ascii: "0") ? UInt8(ascii: "1") : UInt8(ascii: "0")
        #expect(!IdentityNumber.isValid(wrong))
    }
}

@Suite("The form in which words are looked for")
struct SqueezedFormTests {
    /// The definition, scalar by scalar.
    private func defined(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.compactMap(TextNormalization.squeezed)))
    }

    @Test("is that of its definition for every character there is")
    func all() {
        for start in stride(from: UInt32(0), through: 0x10FFFF, by: 256) {
            let scalars = (start..<start + 256).compactMap(Unicode.Scalar.init)
            let text = String(String.UnicodeScalarView(scalars))
            #expect(TextNormalization.squeezed(text).utf8.elementsEqual(defined(text).utf8))
        }
        #expect(TextNormalization.squeezed("").isEmpty)
    }
}
