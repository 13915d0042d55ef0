public import Model
import Workbook
import ZipArchive

/// Reads a unit list, in the long form (a row for each column of a unit) or the wide form (a row for
/// each unit).
public enum UnitListReader {
    /// The most bytes of a file.
    public static let byteLimit = 16 << 20
    private static let limits = WorkbookLimits(
        zip: .init(
            archiveBytes: byteLimit, entries: 512, entryBytes: 48 << 20, totalBytes: 96 << 20,
            ratio: 250), sheets: 64, cells: 400_000, sharedStrings: 200_000)
    /// What a person reads to the end.
    private static let mostNotices = 200

    /// The units in `bytes`, an .xlsx file, with the addresses of all columns of `pack`.
    ///
    /// - Parameter file: the name places give.
    /// - Throws: every problem, by sheet and cell.
    public static func read(
        _ bytes: [UInt8], file: String, pack: Pack
    ) throws(RejectedInput) -> UnitList {
        let workbook: Workbook
        do throws(WorkbookError) {
            workbook = try WorkbookReader.read(bytes, limits: limits)
        } catch {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: file), Wording(zh: error.zh, en: error.description)))
        }
        try checkMeta(workbook, file: file, pack: pack)
        let (details, detailNotices) = DetailsReader.read(workbook, file: file)
        let rows: UnitRows
        do throws(RejectedInput) {
            rows = try UnitRows(workbook, file: file, columns: pack.columns)
        } catch {
            throw RejectedInput(error.notices + detailNotices)
        }
        var check = UnitListCheck(columns: pack.columns)
        let units = check.units(of: rows.drafts)
        let found = bounded(rows.notices + check.notices + detailNotices, file: file)
        guard !found.contains(where: { $0.severity == .error }) else { throw RejectedInput(found) }
        return UnitList(units: units, details: details, notices: found)
    }

    /// A list of ours says which pack it was made for; one made by hand says nothing.
    private static func checkMeta(
        _ workbook: Workbook, file: String, pack: Pack
    ) throws(RejectedInput) {
        guard let meta = FormMeta(workbook) else { return }
        if meta.form != FormMeta.Form.units.rawValue {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: file), FormsWording.otherForm,
                    found: FormText.quoted(meta.form),
                    wanted: FormsWording.exactly(FormMeta.Form.units.rawValue),
                    fix: UnitWording.takeExample))
        }
        if let made = meta.values[UnitTexts.packKey], made != pack.id {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: file), UnitWording.otherPack,
                    found: FormText.quoted(made), wanted: FormsWording.exactly(pack.id),
                    fix: UnitWording.takeExample))
        }
    }

    private static func bounded(_ notices: [Notice], file: String) -> [Notice] {
        let sorted = notices.enumerated().sorted { one, other in
            let places = (one.element.place, other.element.place)
            guard let left = places.0, let right = places.1, left != right else {
                return one.offset < other.offset
            }
            return left < right
        }.map(\.element)
        guard sorted.count > mostNotices else { return sorted }
        let hidesError = sorted.dropFirst(mostNotices).contains { $0.severity == .error }
        return sorted.prefix(mostNotices) + [
            Notice(
                hidesError ? .error : .warning, at: Place(file: file),
                UnitWording.moreNotices(sorted.count - mostNotices))
        ]
    }
}
