import Exact
import Model
import Workbook

/// 证据: every fact a finding read, with each place it was found in.
struct EvidenceSheet: Sendable {
    private let book: BookContext
    private typealias Words = ReportWording.Book

    init(_ book: BookContext) {
        self.book = book
    }

    /// The finished sheet.
    func sheet() -> StreamedSheet {
        var builder = SheetBuilder(.evidence, book, body: .counted)
        var parts = RowParts(size: RowParts.units)
        let heads = heads
        builder.title(book.scored.round.title + " · " + book.name(of: .evidence))
        builder.note(book.say(Words.evidenceNote), span: heads.count)
        builder.heads(heads)
        let first = builder.row
        var isComplete = true
        for (index, unit) in book.figures.table.rows.enumerated() where isComplete {
            parts.note(index, row: builder.row)
            for _ in 0..<unit.evidenceRows where isComplete {
                isComplete = builder.row < SheetBuilder.mostRows
                if isComplete { builder.skip() }
            }
        }
        let last = builder.row - 1
        if !isComplete {
            builder.addWide(book.text(Words.cutRows, book.looks.note), span: heads.count)
        }
        return parts.sheet(
            builder.finished(frozen: 3, filtered: max(last, first)), book,
            count: book.figures.table.rows.count
        ) { index, builder in
            add(book.figures.units[index].unit, to: &builder)
        }
    }

    private var heads: [SheetBuilder.Head] {
        let say = book.say
        return [
            .init(title: say(ReportWording.unit), width: 13),
            .init(title: say(Words.factNumber), width: 6.5),
            .init(title: say(Words.fact), width: 18),
            .init(title: say(Words.origin), width: 9.5),
            .init(title: say(Words.certainty), width: 9.5),
            .init(title: say(Words.value), width: 18),
            .init(title: say(Words.unitOfMeasure), width: 6.5),
            .init(title: say(ReportWording.criterion), width: 9),
            .init(title: say(Words.fault), width: 24),
            .init(title: say(Words.source), width: 34),
            .init(title: say(Words.status), width: 9),
            .init(title: say(Words.captured), width: 18.5),
            .init(title: say(ReportWording.UnitPage.locator), width: 24),
            .init(title: say(Words.snippet), width: 34),
            .init(title: "SHA-256", width: 24),
            .init(title: say(ReportWording.UnitPage.record), width: 20),
        ]
    }

    /// Adds the facts of a unit; false when Excel has no room for more.
    private func add(_ unit: ScoredUnit, to builder: inout SheetBuilder) -> Bool {
        let table = FactTable(of: unit)
        var readers: [String: [String]] = [:]
        for finding in unit.allFindings {
            let ids = finding.facts.compactMap(table.id)
            for id in ids.count < 2 ? ids : Array(Set(ids)) {
                readers[id, default: []].append(finding.criterion.id)
            }
        }
        for (index, fact) in table.facts.enumerated() {
            let id = FactTable.id(index)
            var common: [CellDraft]?
            let places = EvidencePlace.of(fact)
            for place in places {
                guard builder.row < SheetBuilder.mostRows else { return false }
                var cells = head(
                    &common, of: fact, id, unit.unit.name, readers[id] ?? [],
                    places: places.count)
                cells.append(fault(place.fault))
                if let evidence = place.evidence {
                    found(evidence, in: &cells)
                } else {
                    cells += repeatElement(book.dash, count: 7)
                }
                builder.add(cells)
            }
        }
        return true
    }

    /// What the rows of a fact have in common, made once.
    private func head(
        _ made: inout [CellDraft]?, of fact: Fact, _ id: String, _ unit: String,
        _ criteria: [String], places: Int
    ) -> [CellDraft] {
        if let made { return made }
        let cells = head(of: fact, id, unit, criteria)
        if places > 1 { made = cells }
        return cells
    }

    private func head(
        of fact: Fact, _ id: String, _ unit: String, _ criteria: [String]
    ) -> [CellDraft] {
        let descriptor = book.scored.pack.descriptor(of: fact.name)
        let separator = book.language == .zhHans ? "、" : ", "
        let measure: String
        if case .known(.number) = fact.reading {
            measure = descriptor?.unit ?? ""
        } else {
            measure = ""
        }
        var cells: [CellDraft] = []
        cells.reserveCapacity(16)
        cells.append(book.text(unit, book.looks.name))
        cells.append(book.text(id, book.looks.centered))
        cells.append(book.text(fact.name))
        cells.append(book.text(ReportWording.origin(fact.origin), book.looks.centered))
        cells.append(
            book.text(
                ReportWording.certainty(fact.certainty),
                fact.certainty == .suspected ? book.looks.open : book.looks.centered))
        cells.append(value(of: fact))
        cells.append(book.text(measure, book.looks.centered))
        cells.append(book.text(criteria.joined(separator: separator), book.looks.centered))
        return cells
    }

    private func value(of fact: Fact) -> CellDraft {
        switch fact.reading {
        case .known(.number(let number)):
            let number = number.reduced
            // What a workbook could not hold to the last digit stays text.
            guard number.plain.count(where: \.isNumber) <= 15 else {
                return book.text(number.plain)
            }
            return CellDraft(.number(number), style: book.looks.exact)
        case .known(.date(let date)): return book.day(date)
        case .known(let value): return book.text(book.printed.value(value, unit: nil))
        case .unknown(let why):
            return book.text(Words.unknown(why), book.looks.open)
        }
    }

    private func fault(_ fault: Fault?) -> CellDraft {
        guard let fault else { return book.text("") }
        let what = book.say(fault.what)
        return book.text(fault.count == 1 ? what : "\(what) × \(fault.count)")
    }

    private func found(_ evidence: Evidence, in cells: inout [CellDraft]) {
        var record = ""
        switch evidence.source {
        case .capture(let capture):
            cells.append(book.address(capture.url))
            cells.append(book.text(ReportWording.status(capture.status), book.looks.centered))
            cells.append(book.moment(capture.time))
            record = capture.record
        case .submission(let file), .log(let file):
            cells.append(book.text(file))
            cells.append(book.text("", book.looks.centered))
            cells.append(book.moment(nil))
        }
        cells.append(book.text(evidence.locator))
        cells.append(book.text(evidence.snippet))
        cells.append(book.text(evidence.sha256, book.looks.digest))
        cells.append(book.text(record, book.looks.digest))
    }
}
