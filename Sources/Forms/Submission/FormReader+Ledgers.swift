import Exact
import Model
import Workbook

extension FormReader {
    /// The ledger of a row: what its sheet holds, after what the row says about it.
    ///
    /// - Parameters:
    ///   - has: whether the row says that there are matters; `nil` when it says nothing.
    mutating func ledger(_ item: FormItem, row: Int?, has: Bool?) -> FactValue? {
        let name = form.ledgerNames[item.code] ?? item.fact.name
        let ledger = LedgerGrid(item.code, named: name, in: workbook, file: file)
        let rows = ledger?.rows ?? []
        if let ledger {
            entries.ledgers[item.code] = rows.map { row in
                Dictionary(
                    uniqueKeysWithValues: LedgerColumn.allCases.compactMap { column in
                        ledger.cell(row, column).map { (column, $0) }
                    })
            }
        }
        let place = row.map { grid.place($0, .entry) } ?? Place(file: file, sheet: grid.sheet.name)
        let target = FormProblem.Target.entry(code: item.code)
        guard let ledger, !rows.isEmpty else {
            guard has == true else { return has == false ? .ledger([]) : nil }
            report(
                .error, at: place,
                ledger == nil ? FormsWording.noLedger(name) : FormsWording.emptyLedger(name),
                fix: FormsWording.fillLedger(name), target: target)
            return nil
        }
        if has == false {
            report(
                .error, at: place, FormsWording.ledgerNotEmpty(name, rows.count),
                found: FormTexts.none, wanted: FormsWording.exactly(FormTexts.some),
                fix: FormsWording.settleLedger(name), target: target)
            return nil
        }
        guard rows.count <= LedgerEntry.mostEntries else {
            report(
                .error, at: Place(file: file, sheet: ledger.sheet.name), FormsWording.longLedger,
                found: "\(rows.count)", wanted: FormsWording.atMost(LedgerEntry.mostEntries))
            return nil
        }
        let entries = rows.enumerated().compactMap { index, row in
            entry(row, index: index, of: item, in: ledger)
        }
        // A ledger without the entries that could not be read would look better than it is.
        return entries.count == rows.count ? .ledger(entries) : nil
    }

    private mutating func entry(
        _ row: Int, index: Int, of item: FormItem, in ledger: LedgerGrid
    ) -> LedgerEntry? {
        func target(_ column: LedgerColumn) -> FormProblem.Target {
            .ledger(code: item.code, row: index, column: column)
        }
        let title = FormText.trimmed(ledger.cell(row, .title)?.value.shown ?? "")
        let isTitled = (1...LedgerEntry.longestTitle).contains(title.count)
        if !isTitled {
            report(
                .error, at: ledger.place(row, .title),
                title.isEmpty ? FormsWording.noTitle : FormsWording.tooLong,
                found: title.isEmpty ? nil : title, wanted: FormsWording.aTitle,
                target: target(.title))
        }
        let (from, to) = (
            moment(row, .from, in: ledger, target(.from), isNeeded: true),
            moment(row, .to, in: ledger, target(.to), isNeeded: false)
        )
        var isExtended = false
        var isSound = true
        if let cell = ledger.cell(row, .extended), !cell.isNothing {
            if case .value(.boolean(let flag)) = reader.truth(cell) {
                isExtended = flag
            } else {
                isSound = false
                report(
                    .error, at: ledger.place(row, .extended), FormsWording.notYesOrNo,
                    found: cell.value.shown, wanted: FormsWording.yesOrNo,
                    target: target(.extended))
            }
        }
        guard isTitled, isSound, let from, let to else { return nil }
        guard
            let entry = LedgerEntry(
                title: title, from: from.moment, to: to.isThere ? to.moment : nil,
                isExtended: isExtended)
        else {
            report(
                .error, at: ledger.place(row, .to), FormsWording.endsBeforeItBegins,
                found: ledger.cell(row, .to)?.value.shown,
                wanted: FormsWording.notBefore(from.moment.description), target: target(.to))
            return nil
        }
        return entry
    }

    /// A moment of an entry; `nil` when a notice says why there is none that can be used.
    private mutating func moment(
        _ row: Int, _ column: LedgerColumn, in ledger: LedgerGrid, _ target: FormProblem.Target,
        isNeeded: Bool
    ) -> (moment: LedgerMoment, isThere: Bool)? {
        let cell = ledger.cell(row, column)
        guard let cell, !cell.isNothing else {
            guard isNeeded else { return (.day(.epoch), false) }
            report(
                .error, at: ledger.place(row, column), FormsWording.noMoment,
                wanted: FormsWording.aDayOrMoment, target: target)
            return nil
        }
        let found = MomentEntry.value(cell.value, countsFrom1904: reader.countsFrom1904)
        guard let found, EntryReader.days.contains(found.date) else {
            report(
                .error, at: ledger.place(row, column), FormsWording.notADate,
                found: cell.kept.shown, wanted: FormsWording.aDayOrMoment,
                fix: FormsWording.momentExample, target: target)
            return nil
        }
        // Midnight is what a day becomes in a cell with a time.
        guard found.time != .midnight,
            let time = DateTime(date: found.date, time: found.time, offset: form.offset)
        else { return (.day(found.date), true) }
        return (.time(time), true)
    }
}
