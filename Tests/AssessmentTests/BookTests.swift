import Exact
import Foundation
import Model
import Reports
import Testing
import Workbook
import ZipArchive

/// The results workbook beside the record of the same round.
@Suite("The results workbook says what the record says")
struct BookTests {
    /// A round in a language.
    struct Case: Sendable, CustomTestStringConvertible {
        let round: String
        let isEnglish: Bool

        var terms: BookTerms { isEnglish ? .english : .chinese }
        var testDescription: String { "\(round) \(terms.language.rawValue)" }
    }

    static let cases =
        BookRounds.names.map { Case(round: $0, isEnglish: false) }
        + [Case(round: "shili-2022", isEnglish: true)]

    private typealias Reading = (book: Workbook, record: RecordScores)

    private static let readings = Dictionary(
        uniqueKeysWithValues: cases.map { one in
            (
                one.testDescription,
                Result {
                    let language = one.terms.language
                    let book = try BookRounds.report(one.round, .xlsx, in: language)
                    let record = try BookRounds.report(one.round, .xml)
                    return Reading(
                        try WorkbookReader.read(book),
                        try RecordScores(record, language: language.rawValue))
                }
            )
        })

    private func read(_ one: Case) throws -> Reading {
        try #require(Self.readings[one.testDescription]).get()
    }

    @Test("the ranking", arguments: cases)
    func summary(_ one: Case) throws {
        let (book, record) = try read(one)
        let terms = one.terms
        #expect(book.sheets.map(\.name) == terms.sheets)
        let table = try BookTable(book.sheets[0], key: terms.unit)
        // Below the units stand the average and the score rate.
        #expect(table.rows.count == record.units.count + 2)
        for (row, unit) in zip(table.rows, record.units) {
            let what: Comment = "\(one) \(unit.name)"
            #expect(table.text(row, terms.unit) == unit.name)
            #expect(table.text(row, terms.group) == unit.group)
            let ranks = table.columns(terms.rank)
            let rank = unit.rank.prefix(ranks.count).map { CellValue.number(Decimal128($0)) }
            #expect(ranks.map { table.value(row, $0) } == rank, what)
            table.expect(unit.total, row: row, table.columns(terms.total), what)
            table.expect(unit.contribution, row: row, table.columns(terms.appraisal), what)
            for (id, points) in unit.nodes where !id.contains(".") {
                table.expect(points, row: row, table.columns(beginning: id + " "), what)
            }
        }
        let average = try #require(table.rows.first { table.text($0, terms.unit) == terms.average })
        table.expect(record.average, row: average, table.columns(terms.total), "average")
    }

    @Test("the indicators", arguments: cases)
    func indicators(_ one: Case) throws {
        let (book, record) = try read(one)
        let pack = try BookRounds.scored(one.round).pack
        let table = try BookTable(book.sheets[1], key: one.terms.unit)
        for (row, unit) in zip(table.rows, record.units) {
            for top in pack.indicators {
                let whole = table.columns(beginning: top.id + " ").filter {
                    table.heads[$0]?.contains(one.terms.whole) == true
                }
                table.expect(unit.nodes[top.id], row: row, whole, "\(unit.name) \(top.id)")
                for child in top.children {
                    table.expect(
                        unit.nodes[child.id], row: row, table.columns(beginning: child.id + " "),
                        "\(unit.name) \(child.id)")
                }
            }
        }
    }

    @Test("every criterion of every unit", arguments: cases)
    func details(_ one: Case) throws {
        let (book, record) = try read(one)
        let (terms, pack) = (one.terms, try BookRounds.scored(one.round).pack)
        let table = try BookTable(book.sheets[2], key: terms.unit)
        #expect(table.rows.count == record.units.count * pack.criteria.count)
        let points = terms.points.flatMap { table.columns($0) }
        var rows = table.rows[...]
        for unit in record.units {
            for criterion in pack.criteria {
                let next = rows.popFirst()
                let row = try #require(next)
                let what: Comment = "\(unit.name) \(criterion.id)"
                let wanted = try #require(unit.rows[criterion.id])
                #expect(table.text(row, terms.unit) == unit.name)
                #expect(table.text(row, terms.code) == criterion.id)
                #expect(
                    table.value(row, table.columns(terms.full).first)
                        == .number(criterion.points.amount.reduced))
                table.expect(wanted.points, row: row, points, what)
                #expect(
                    terms.outcomes[wanted.outcome]?.contains(table.text(row, terms.outcome))
                        == true, what)
                #expect(table.text(row, terms.reason) == wanted.reason, what)
            }
        }
    }

    @Test("every shortfall and every open point, the dearest first", arguments: cases)
    func shortfalls(_ one: Case) throws {
        let (book, record) = try read(one)
        let terms = one.terms
        let table = try BookTable(book.sheets[3], key: terms.unit)
        let names = record.units.map(\.name)
        var found: [(kind: String, amount: Decimal128)] = []
        for row in table.rows {
            let kind = table.text(row, terms.kind)
            let place = try #require(names.firstIndex(of: table.text(row, terms.unit)))
            guard let wanted = record.units[place].rows[table.text(row, terms.code)] else {
                // A veto is no criterion of the tree.
                continue
            }
            guard case .number(let amount) = table.value(row, table.columns(terms.gain).first)
            else {
                Issue.record("no points in row \(row)")
                continue
            }
            #expect(amount == (isLoss(kind, terms) ? wanted.gain : wanted.open), "row \(row)")
            found.append((isLoss(kind, terms) ? "lost" : "open", amount))
        }
        for kind in ["lost", "open"] {
            let amounts = found.filter { $0.kind == kind }.map(\.amount)
            #expect(amounts == amounts.sorted(by: >))
        }
        let scored = try BookRounds.scored(one.round)
        let losses = scored.units.flatMap(\.findings).count { $0.lost > .zero }
        let open = scored.units.flatMap(\.findings).count {
            $0.verdict.outcome == .undetermined || $0.verdict.outcome == .awaitingReview
        }
        #expect(found.count { $0.kind == "lost" } == losses)
        #expect(found.count { $0.kind == "open" } == open)
    }

    private func isLoss(_ kind: String, _ terms: BookTerms) -> Bool {
        terms.outcomes["scored"]?.contains(kind) == true
    }

    @Test("every fact with every place it was found in", arguments: cases)
    func evidence(_ one: Case) throws {
        let (book, record) = try read(one)
        let table = try BookTable(book.sheets[4], key: one.terms.unit)
        let number = one.isEnglish ? "Fact no." : "事实号"
        let locator = one.isEnglish ? "At" : "位置"
        for unit in record.units {
            let rows = table.rows.filter { table.text($0, one.terms.unit) == unit.name }
            #expect(Set(rows.map { table.text($0, number) }) == unit.facts)
            let places = rows.map {
                RecordScores.Place(
                    fact: table.text($0, number), sha256: table.text($0, "SHA-256"),
                    locator: table.text($0, locator))
            }
            #expect(Set(places.filter { $0.sha256 != "—" }) == unit.places)
        }
    }

    @Test("the method names what the result rests on", arguments: cases)
    func method(_ one: Case) throws {
        let (book, _) = try read(one)
        let scored = try BookRounds.scored(one.round)
        let text = book.sheets[5].cells.map { cell in
            if case .text(let text) = cell.value { text } else { "" }
        }.joined(separator: "\n")
        let asOf = "\(scored.round.asOf.date) \(scored.round.asOf.time)"
        for wanted in [
            scored.pack.id, scored.pack.version, scored.pack.digest, scored.round.digest,
            scored.engine, scored.pack.source.document, asOf,
        ] + scored.archives.map(\.digest) where !wanted.isEmpty {
            #expect(text.contains(wanted), "\(wanted)")
        }
        let outcomes: [Outcome] = [.notApplicable, .undetermined, .awaitingReview]
        for outcome in outcomes {
            #expect(text.lowercased().contains(outcome.wording.text(in: one.terms.language)))
        }
    }

    @Test("the tables for other programs have the digits of the record", arguments: cases)
    func tables(_ one: Case) throws {
        let language = one.terms.language
        let record = try read(one).record
        let files = try ReportWriter.files(
            for: BookRounds.scored(one.round), formats: [.csv], language: language)
        #expect(files.map(\.path) == ["ranking.csv", "details.csv"])
        for file in files { #expect(file.bytes.starts(with: [0xEF, 0xBB, 0xBF])) }
        let ranking = try CSVTable(files[0].bytes)
        #expect(ranking.rows.count == record.units.count)
        for (row, unit) in zip(ranking.rows, record.units) {
            #expect(row[3] == unit.name)
            #expect(row[5...6].map { Decimal128($0) } == [unit.total?.low, unit.total?.high])
        }
        let details = try CSVTable(files[1].bytes)
        let first = try #require(details.heads.firstIndex { $0.hasPrefix(one.terms.points[0]) })
        let code = try #require(details.heads.firstIndex(of: one.terms.code))
        let scored = try BookRounds.scored(one.round)
        #expect(
            details.rows.count == record.units.reduce(0) { $0 + $1.rows.count }
                + scored.units.reduce(0) { $0 + ($1.bonus?.findings.count ?? 0) })
        for row in details.rows {
            let unit = try #require(record.units.first { $0.name == row[1] })
            let found = row[first...(first + 1)].map { Decimal128($0) }
            if let known = unit.rows[row[code]] {
                #expect(found == [known.points?.low, known.points?.high])
                continue
            }
            let bonus = scored.units.first { $0.unit.name == row[1] }?.bonus
            let finding = try #require(
                bonus?.findings.first { $0.criterion.id == row[code] })
            let points = finding.verdict.points
            #expect(
                finding.verdict.outcome == .notApplicable
                    || found == [points.lowest.amount, points.highest.amount])
        }
    }
}
