import Exact
import Seeded
import Testing

@Suite("Decimal128: text")
struct DecimalTextTests {
    @Test("what is printed reads back with the same sign, digits and exponent")
    func roundTrip() throws {
        for number in try Samples.decimals(4000, seed: 12) {
            #expect(try Decimal128.of(number.description).isIdentical(to: number))
        }
        for number in try Samples.decimals(4000, exponents: -40...10, seed: 13) {
            #expect(try Decimal128.of(number.description).isIdentical(to: number))
            #expect(try Decimal128.of(number.plain) == number)
            #expect(!number.plain.contains("E"))
        }
    }

    @Test("digits beyond the thirty-fourth are rounded half-even, however many there are")
    func longNumbers() throws {
        let nines = String(repeating: "9", count: 34)
        #expect(
            try Decimal128.of("0.\(nines)5").description == "1.\(String(repeating: "0", count: 33))"
        )
        #expect(try Decimal128.of("0.\(nines)4").description == "0.\(nines)")
        let tie = "1.0000000000000000000000000000000005"
        let even = "1.000000000000000000000000000000000"
        #expect(try Decimal128.of(tie).description == even)
        #expect(try Decimal128.of(tie + String(repeating: "0", count: 10_000)).description == even)
        let above = try Decimal128.of(tie + String(repeating: "0", count: 10_000) + "1")
        #expect(above.description == "1.000000000000000000000000000000001")
        #expect(try Decimal128.of(String(repeating: "0", count: 10_000) + "7") == 7)
        #expect(
            try Decimal128.of("1" + String(repeating: "0", count: 6_144)).description
                == "1.000000000000000000000000000000000E+6144")
    }

    @Test(
        "text that is no finite decimal is refused",
        arguments: [
            "", "-", "+", ".", "-.", "E5", "1E", "1E+", "1e5.0", "1.2.3", "1,000", " 1", "1 ", "１",
            "0x1F", "NaN", "Infinity", "1E+6145", "-1E999999999999999999999999", "1_000", "--1",
            "1-",
            "1\u{0}", "壹",
        ])
    func refused(text: String) {
        #expect(Decimal128(text) == nil)
    }

    @Test(
        "an exponent of any length is read without overflow",
        arguments: [
            ("1E-99999999999999999999999999", "0E-6176"),
            ("0E99999999999999999999999999", "0E+6111"),
            ("0.001E+00000000000000000000000003", "1"), ("5E-6177", "0E-6176"),
            ("6E-6177", "1E-6176"),
        ])
    func longExponents(text: String, wanted: String) throws {
        #expect(try Decimal128.of(text).description == wanted)
    }

    @Test("no bytes whatever make reading trap, and what is read prints and reads back")
    func fuzz() {
        var generator = SeededGenerator(seed: 14)
        let alphabet = Array("0123456789012345678900000..eE+-".utf8) + [0, 0xFF]
        var accepted = 0
        for _ in 0..<20_000 {
            let length = Int.random(in: 0...60, using: &generator)
            let bytes = (0..<length).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
            guard let number = Decimal128(utf8: bytes) else { continue }
            accepted += 1
            #expect(Decimal128(number.description)?.isIdentical(to: number) == true)
        }
        #expect(accepted > 100)
    }

    @Test(
        "fixed places are rounded, padded, and print no minus before a zero",
        arguments: [
            ("92.5", 2, "92.50"), ("92.505", 2, "92.50"), ("92.515", 2, "92.52"),
            ("-0.001", 2, "0.00"),
            ("-0.006", 2, "-0.01"), ("0", 2, "0.00"), ("0E+3", 1, "0.0"), ("1E+3", 2, "1000.00"),
            ("7", 0, "7"), ("0.5", 0, "0"), ("1.5", 0, "2"), ("1250", -2, "1200"), ("40", -2, "0"),
            ("1E+40", 2, "1\(String(repeating: "0", count: 40)).00"), ("1E+200", 2, "1E+200"),
            ("1", 5000, "1"), ("9.99", 1, "10.0"),
        ])
    func fixedPlaces(text: String, places: Int, wanted: String) throws {
        #expect(try Decimal128.of(text).formatted(places: places) == wanted)
    }

    @Test("fixed places show the quantized number", arguments: RoundingMode.allCases)
    func fixedPlacesProperty(mode: RoundingMode) throws {
        for number in try Samples.decimals(1000, digits: 28, exponents: -30...2, seed: 17) {
            for places in 0...3 {
                let text = number.formatted(places: places, rounding: mode)
                let quantized = try number.quantized(places: places, rounding: mode)
                let read = try Decimal128.of(text)
                #expect(read == quantized && read.exponent == -places)
                #expect(!read.isZero || !text.hasPrefix("-"))
            }
        }
    }

    @Test("school rounding is a choice, not the default")
    func halfUp() throws {
        #expect(try Decimal128.of("92.505").formatted(places: 2, rounding: .halfUp) == "92.51")
    }

    @Test(
        "fixed places cope with any number of places", arguments: [Int.min, -1, 99, 100, Int.max])
    func extremePlaces(places: Int) throws {
        for number in try Samples.decimals(300, seed: 15) + [.greatestMagnitude, .zero] {
            #expect(number.formatted(places: places).utf8.count <= 110)
        }
    }

    @Test(
        "plain text has no exponent up to a hundred digits",
        arguments: [
            ("1E+3", "1000"), ("1E-10", "0.0000000001"), ("-0", "0"), ("0E+50", "0"),
            ("0E-3", "0.000"),
            ("1E+99", "1" + String(repeating: "0", count: 99)), ("1E+100", "1E+100"),
            ("1E-99", "0." + String(repeating: "0", count: 98) + "1"), ("1E-100", "1E-100"),
            ("-12.340", "-12.340"),
        ])
    func plain(text: String, wanted: String) throws {
        #expect(try Decimal128.of(text).plain == wanted)
    }

    @Test("part of a text reads like the text itself")
    func substring() throws {
        let text = "分值：12.50 分"
        let digits = try #require(text.split(separator: " ").first?.dropFirst(3))
        #expect(Decimal128(digits)?.description == "12.50")
    }
}
