import Exact
import Foundation
import Indicators
import Model
import Rules
import Testing

@Suite("Reading a round")
struct RoundReadingTests {
    @Test("joins homes to the site and columns to homes")
    func addresses() throws {
        let units = try #require(try SampleRound().read().prepared).round.units
        #expect(units.map(\.id) == ["jia", "yi"])
        #expect(
            units.map(\.home) == [
                "http://www.example.test/xz/jia/", "http://www.example.test/xz/yi/",
            ])
        #expect(
            units.first?.columns == [
                "工作动态": "http://www.example.test/xz/jia/gzdt/",
                "政策文件": "http://www.example.test/xz/jia/zcwj/",
            ])
    }

    @Test("reads how far it has come", arguments: ["复核", "recheck"])
    func status(word: String) throws {
        #expect(try #require(try SampleRound().read().prepared).round.status == nil)
        let text = SampleRound.sound.replacing("title:", with: "status: \(word)\ntitle:")
        #expect(try #require(try SampleRound(text).read().prepared).round.status == .recheck)
        let wrong = SampleRound.sound.replacing("title:", with: "status: 抽查\ntitle:")
        let errors = try SampleRound(wrong).read().notices.filter { $0.severity == .error }
        #expect(errors.map(\.wanted?.zh) == ["初评、复核或终评"])
    }

    @Test("reads a score over several units")
    func composite() throws {
        let text =
            SampleRound.sound + """

                composite:
                  shares: {本级: 6, 乡镇: 3, 部门: 1}
                  subjects:
                    - {name: 甲县, 本级: jia, 乡镇: [yi]}

                """
        let composite = try #require(try SampleRound(text).read().prepared?.round.composite)
        #expect(composite.parts.map(\.name) == ["本级", "乡镇", "部门"])
        #expect(composite.parts.map(\.share) == [6, 3, 1])
        #expect(composite.subjects == [.init(name: "甲县", units: [["jia"], ["yi"], []])])
    }

    @Test("says everything that is wrong with such a score at once")
    func badComposite() throws {
        let text =
            SampleRound.sound + """

                composite:
                  shares: {本级: 6, 乡镇: -3}
                  subjects:
                    - {name: 甲县, 本级: [jia, jla]}
                    - {name: 乙县, 本级: jia}
                    - {name: 丙县}

                """
        let notices = try SampleRound(text).read().notices.filter { $0.severity == .error }
        #expect(notices.map(\.found) == ["-3", "jla", "jia", "丙县"])
        #expect(notices[1].fix?.zh.contains("jia") == true)
    }

    @Test("takes a unit's own site as a full address")
    func ownSite() throws {
        let text = SampleRound.sound.replacing(
            "home: xz/yi/", with: "home: https://yi.example.test/")
        let units = try #require(try SampleRound(text).read().prepared).round.units
        #expect(units.last?.columns["政策文件"] == "https://yi.example.test/zcwj/")
    }

    @Test("reads times, period and the crawl's bounds, with gentle values for what is left out")
    func values() throws {
        let prepared = try #require(try SampleRound().read().prepared)
        #expect(prepared.round.asOf == DateTime("2022-07-01T09:00:00+08:00"))
        #expect(prepared.round.submissionDeadline == DateTime("2022-06-30T18:00:00+08:00"))
        let crawl = try #require(prepared.plan.crawl)
        #expect(crawl.site == "http://www.example.test/")
        #expect(crawl.rate == 2)
        #expect(crawl.timeout == .seconds(2))
        #expect(crawl.maxBody == 4_000_000)
        #expect(crawl.concurrency == 2)
        #expect(crawl.allowPrivate == [])
        #expect(crawl.userAgent == "Heng")
        #expect(crawl.maxAttachment == crawl.maxBody)
        #expect(crawl.attachments == .whole)
        #expect(crawl.outsideLinks == .off)
        #expect(crawl.fallsBack && crawl.replaysCookies)
    }

    @Test(
        "reads durations and sizes with their units",
        arguments: [
            ("500ms", "512kB", 500, 512_000), ("1.5s", "4 MiB", 1_500, 4 << 20),
            ("1m", "1000B", 60_000, 1_000), ("0.1s", "0.25mb", 100, 250_000),
        ])
    func quantities(time: String, size: String, milliseconds: Int, bytes: Int) throws {
        let text = SampleRound.sound
            .replacing("timeout: 2s", with: "timeout: \(time)")
            .replacing("max-body: 4MB", with: "max-body: \(size)")
        let crawl = try #require(try SampleRound(text).read().prepared?.plan.crawl)
        #expect(crawl.timeout == .milliseconds(milliseconds))
        #expect(crawl.maxBody == bytes)
    }

    @Test("reads what a crawl may do beside asking for pages")
    func crawlHabits() throws {
        let text = SampleRound.sound.replacing(
            "max-body: 4MB",
            with: """
                max-body: 4MB
                  max-attachment: 20MB
                  max-bytes: 2GB
                  max-time: 1.5h
                  max-hosts: 40
                  max-total: 100GiB
                  attachments: head
                  outside-links: head
                  max-outside: 300
                  http-fallback: false
                  gate-cookies: false
                """)
        let crawl = try #require(try SampleRound(text).read().prepared?.plan.crawl)
        #expect(crawl.maxAttachment == 20_000_000)
        #expect(crawl.maxBytes == 2_000_000_000)
        #expect(crawl.maxTime == .seconds(5_400))
        #expect(crawl.maxHosts == 40)
        #expect(crawl.maxTotal == 100 << 30)
        #expect(crawl.attachments == .head)
        #expect(crawl.outsideLinks == .head)
        #expect(crawl.maxOutside == 300)
        #expect(!crawl.fallsBack && !crawl.replaysCookies)
    }

    @Test("finds its files beside the round file, named or not")
    func files() throws {
        let round = try SampleRound(
            SampleRound.sound.replacing("judgements: judgements.yaml\n", with: ""))
        let plan = try #require(round.read().prepared).plan
        #expect(plan.submissions == round.folder + "/submissions")
        #expect(plan.judgements == round.folder + "/judgements.yaml")
        #expect(plan.captures == round.folder + "/captures")
        #expect(plan.pack == round.folder + "/../sample-2022")
    }

    @Test("compiles its own vetoes with the pack's rules")
    func vetoes() throws {
        let prepared = try #require(try SampleRound().read().prepared)
        let veto = try #require(prepared.round.vetoes.first)
        #expect(veto.points == .zero)
        #expect(prepared.book.veto(of: veto)?.reads == ["更新间隔"])
        #expect(prepared.pack.criteria.allSatisfy { prepared.book.rule(of: $0) != nil })
    }

    @Test("may be given another pack than the one it names")
    func otherPack() throws {
        let round = try SampleRound(
            SampleRound.sound.replacing("pack: ../sample-2022", with: "pack: ../nowhere"))
        let prepared = try #require(round.read(packFolder: round.pack.folder).prepared)
        #expect(prepared.plan.pack == round.pack.folder)
    }

    @Test("reads the sample county: eight townships, nothing to complain about")
    func sample() throws {
        let folder = URL(fileURLWithPath: ShexiPackTests.folder)
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Samples/shili-2022").path
        let reading = RoundReader(packReader: PackReader { _, _ in [] }).read(folder: folder)
        #expect(reading.notices.map { $0.line(in: .en) } == [])
        let round = try #require(reading.prepared).round
        #expect(
            round.units.map(\.id) == [
                "qinghe", "baishi", "liuxi", "yunling", "shiqiao", "hewan", "nanping", "donggang",
            ])
        #expect(round.units.allSatisfy { $0.columns.count == 10 })
    }

    private func round(calendar: String, bytes: [UInt8]) throws -> SampleRound {
        let round = try SampleRound(
            SampleRound.sound.replacing(
                "captures: captures\n", with: "captures: captures\ncalendar: \(calendar)\n"))
        try Data(bytes).write(to: URL(fileURLWithPath: round.folder + "/calendar.txt"))
        return round
    }

    @Test("adds the working days of the round's own file to the published ones")
    func calendar() throws {
        let text = "year 2027\n2027-01-01 off 元旦\n"
        let reading = try round(calendar: "calendar.txt", bytes: Array(text.utf8)).read()
        let read = try #require(reading.prepared).round
        #expect(read.calendar.years == Array(2007...2027))
        #expect(try read.calendar.isWorkingDay(#require(CivilDate("2027-01-01"))) == false)
        #expect(read.calendarFile?.file == "calendar.txt")
        #expect(read.calendarFile?.digest.utf8.count == 64)
        let plain = try #require(try SampleRound().read().prepared).round
        #expect(plain.calendar == .published)
        #expect(plain.calendarFile == nil)
    }

    @Test("names every line of a calendar that cannot be used")
    func badCalendar() throws {
        let text = "year 2027\n2027-01-32 off\n2027-02-06 holiday\n"
        let lines = try round(calendar: "calendar.txt", bytes: Array(text.utf8)).lines()
        #expect(lines.count == 2)
        #expect(lines.first?.hasPrefix("calendar.txt:2: error: \"2027-01-32\" is no day") == true)
        #expect(lines.last?.hasPrefix("calendar.txt:3: error: \"holiday\" is unknown") == true)
    }

    @Test(
        "reads a calendar from its own folder alone, and never one that a crawl would remove",
        arguments: [
            ("calendar.txt", [0xFF]), ("missing.txt", []), ("../pack/pack.yaml", []),
            ("/etc/passwd", []), ("captures/calendar.txt", []), ("''", []), ("[a]", []), (".", []),
        ] as [(String, [UInt8])])
    func refusedCalendar(path: String, bytes: [UInt8]) throws {
        let reading = try round(calendar: path, bytes: bytes).read()
        #expect(reading.prepared == nil)
        #expect(reading.notices.filter { $0.severity == .error }.count == 1)
    }
}
