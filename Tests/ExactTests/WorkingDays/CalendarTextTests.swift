import Exact
import Seeded
import Testing

@Suite("Calendar text")
struct CalendarTextTests {
    private func problems(of text: String) -> [CalendarProblem] {
        do {
            _ = try WorkingCalendar(text: text)
            return []
        } catch {
            return error.problems
        }
    }

    @Test("reads comments, blank lines, CR LF, tabs, a BOM and days in any order")
    func shapes() throws {
        let text = """
            # 来源：放假安排通知
            year\t2022

            2022-02-01 off  除夕 春节\u{20}
              2022-01-29\twork\t春节
            2022-02-05 off 春节
            """
        let plain = try WorkingCalendar(text: text)
        let windows = try WorkingCalendar(
            text: "\u{FEFF}"
                + text.split(separator: "\n", omittingEmptySubsequences: false)
                .joined(separator: "\r\n") + "\r\n")
        #expect(plain == windows)
        #expect(plain.years == [2022])
        let days = try CivilDate.of("2022-01-01")...CivilDate.of("2022-12-31")
        // The Saturday that is off anyway is no change.
        #expect(
            try plain.changes(in: days) == [
                DayChange(date: .of("2022-01-29"), kind: .work, occasion: "春节"),
                DayChange(date: .of("2022-02-01"), kind: .off, occasion: "除夕 春节"),
            ])
    }

    @Test(
        "one fault in a line is told with its line",
        arguments: [
            ("2022-02-30 off", .noSuchDate(found: "2022-02-30")),
            ("2022-2-3 off", .noSuchDate(found: "2022-2-3")),
            ("休假", .noSuchDate(found: "休假")),
            ("2022-02-02", .unknownKind(found: "")),
            ("2022-02-02 休 春节", .unknownKind(found: "休")),
            ("2022-02-02 OFF", .unknownKind(found: "OFF")),
            ("year", .badYear(found: "")),
            ("year 22", .badYear(found: "22")),
            ("year 0000", .badYear(found: "0000")),
            ("year 2023 2024", .badYear(found: "2023 2024")),
            ("year ２０２３", .badYear(found: "２０２３")),
            ("year 2022\n2022-05-04 off", .repeatedYear(2022, firstLine: 1)),
            ("2022-02-02 off \u{1B}[2J", .controlCharacter),
            ("2022-02-02 off 春\0节", .controlCharacter),
            ("2022-02-02 off 春\u{202E}节", .controlCharacter),
            ("2022-02-02 off " + String(repeating: "节", count: 62), .lineTooLong(bytes: 201)),
        ] as [(String, CalendarProblem.Reason)])
    func oneFault(line: String, reason: CalendarProblem.Reason) {
        let text = "year 2022\n2022-02-01 off 春节\n\(line)\n"
        #expect(problems(of: text).map(\.line) == [3])
        #expect(problems(of: text).map(\.reason) == [reason])
    }

    @Test("a day of another year, a day twice and a make-up day on a weekday are refused")
    func faultyDays() throws {
        let text = """
            year 2022
            2022-02-01 off 春节
            2023-02-01 off 春节
            2022-02-01 work 春节
            2022-01-28 work 春节
            """
        #expect(
            try problems(of: text).map(\.reason) == [
                .wrongYear(.of("2023-02-01"), wanted: 2022),
                .repeatedDate(.of("2022-02-01"), firstLine: 2),
                .alreadyWorking(.of("2022-01-28")),
            ])
        #expect(problems(of: text).map(\.line) == [3, 4, 5])
    }

    @Test("a year that lists no day off would be a guess and is refused at its line")
    func emptyYear() {
        let text = "year 2022\n2022-02-01 off\nyear 2023\n2023-01-28 work\nyear 2024"
        #expect(
            problems(of: text) == [
                CalendarProblem(line: 3, reason: .emptyYear(2023)),
                CalendarProblem(line: 5, reason: .emptyYear(2024)),
            ])
    }

    @Test(
        "a text without any year says how to begin",
        arguments: ["", "\n\n", "# nothing", "\u{FEFF}"])
    func noYear(text: String) {
        #expect(problems(of: text) == [CalendarProblem(line: 1, reason: .noYear)])
    }

    @Test("days above the first year are refused one by one")
    func daysBeforeYear() {
        #expect(
            problems(of: "2022-02-01 off\n2022-02-02 off\nyear 2022\n2022-02-03 off")
                == [1, 2].map { CalendarProblem(line: $0, reason: .dayBeforeYear) })
    }

    @Test("size and number of problems are bounded")
    func bounds() {
        let large = String(repeating: "#", count: WorkingCalendar.maximumTextBytes + 1)
        #expect(
            problems(of: large) == [
                CalendarProblem(line: 0, reason: .textTooLong(bytes: large.utf8.count))
            ])
        let wrong = "year 2022\n" + String(repeating: "x\n", count: 100_000)
        let found = problems(of: wrong)
        #expect(found.count == WorkingCalendar.maximumProblems + 1)
        #expect(found.last == CalendarProblem(line: 102, reason: .more))
        let exactly = "year 2022\n" + String(repeating: "x\n", count: 100)
        #expect(problems(of: exactly).count == 100)
        #expect(problems(of: exactly).allSatisfy { $0.reason == .noSuchDate(found: "x") })
    }

    @Test("every problem is a sentence in English and in Chinese, with its line")
    func sentences() throws {
        let problem = try CalendarProblem(
            line: 7, reason: .repeatedDate(.of("2022-02-01"), firstLine: 2))
        #expect(
            problem.description
                == "7: 2022-02-01 already stands at line 2; keep one of the two")
        #expect(problem.zh == "第 7 行：2022-02-01 已在第 2 行出现；请只保留一行")
        let all: [CalendarProblem.Reason] = try [
            .textTooLong(bytes: 2_000_000), .lineTooLong(bytes: 300), .controlCharacter, .noYear,
            .dayBeforeYear, .badYear(found: "x"), .repeatedYear(2022, firstLine: 1),
            .emptyYear(2022), .noSuchDate(found: "x"),
            .wrongYear(.of("2022-02-01"), wanted: 2023),
            .repeatedDate(.of("2022-02-01"), firstLine: 1), .unknownKind(found: ""),
            .unknownKind(found: "x"), .alreadyWorking(.of("2022-02-01")), .more,
        ]
        let english = Set(all.map { CalendarProblem(line: 0, reason: $0).description })
        let chinese = Set(all.map { CalendarProblem(line: 0, reason: $0).zh })
        #expect(english.count == all.count && chinese.count == all.count)
        #expect(english.allSatisfy { $0.unicodeScalars.allSatisfy(\.isASCII) })
        #expect(chinese.allSatisfy { $0.contains("请") || $0.contains("应") })
    }

    @Test("damaged text is refused or read, in order and without harm")
    func damaged() throws {
        var generator = SeededGenerator(seed: 3)
        let whole = "year 2022\n2022-01-29 work 春节\n2022-01-31 off 春节\nyear 2023\n2023-01-02 off\n"
        let spice: [Unicode.Scalar] = ["\n", " ", "-", "9", "y", "\0", "#", "\u{FEFF}", "春", "\t"]
        var refused = 0
        for _ in 0..<2000 {
            var scalars = Array(whole.unicodeScalars)
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let place = Int.random(in: 0..<scalars.count, using: &generator)
                switch Int.random(in: 0...2, using: &generator) {
                case 0: scalars.remove(at: place)
                case 1: scalars[place] = spice.randomElement(using: &generator) ?? "x"
                default: scalars.swapAt(place, Int.random(in: 0..<scalars.count, using: &generator))
                }
            }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars)
            let found = problems(of: String(text))
            refused += found.isEmpty ? 0 : 1
            let lines = found.map(\.line)
            #expect(lines == lines.sorted() && lines.allSatisfy { $0 >= 1 })
        }
        #expect((1000..<2000).contains(refused))
    }
}
