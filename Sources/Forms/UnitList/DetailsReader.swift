import Exact
import Model
import Workbook

/// Reads the sheet that says what round the units are for: labels with their values beside them.
enum DetailsReader {
    private enum Label: String, CaseIterable {
        case title = "考核名称"
        case organiser = "主办单位"
        case id = "轮次代号"
        case from = "考核时段起"
        case to = "考核时段止"
        case deadline = "报送截止"
        case asOf = "监测时间"
    }

    /// What the sheet says, if there is one, with what is wrong with it.
    static func read(_ workbook: Workbook, file: String) -> (RoundDetails, [Notice]) {
        var details = RoundDetails()
        var notices: [Notice] = []
        guard let sheet = workbook.sheet(named: UnitTexts.detailsSheet) else {
            return (details, notices)
        }
        for row in sheet.rows {
            guard let first = row.first,
                let label = Label(rawValue: FormText.key(first.value.shown)),
                let cell = row.first(where: {
                    $0.reference.column == first.reference.column + 1
                }), !cell.value.isBlank
            else { continue }
            let place = Place(
                file: file, sheet: sheet.name, row: cell.reference.row,
                column: cell.reference.column)
            let text = FormText.trimmed(cell.value.shown)
            func wrong(_ wanted: Wording) {
                notices.append(
                    Notice(
                        .error, at: place, UnitWording.wrongDetail(label.rawValue),
                        found: FormText.quoted(text), wanted: wanted))
            }
            let moment = {
                MomentEntry.value(cell.value, countsFrom1904: workbook.countsFrom1904)
            }
            switch label {
            case .title: details.title = text
            case .organiser: details.organiser = text
            case .id: details.id = FormText.folded(text)
            case .from, .to:
                guard let day = moment()?.date else {
                    wrong(UnitWording.aDay)
                    continue
                }
                if label == .from { details.from = day } else { details.to = day }
            case .deadline, .asOf:
                guard let moment = moment(),
                    let time = DateTime(
                        date: moment.date, time: moment.time, offset: UnitTexts.offset)
                else {
                    wrong(FormsWording.aMoment)
                    continue
                }
                if label == .deadline { details.deadline = time } else { details.asOf = time }
            }
        }
        return (details, notices)
    }

    /// The labels, in the order they are written.
    static var labels: [String] { Label.allCases.map(\.rawValue) }
}
