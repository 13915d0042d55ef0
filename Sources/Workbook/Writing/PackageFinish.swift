import ZipArchive

/// Packs what libxlsxwriter wrote once more: with dates and a level of our own, so that the bytes
/// depend on the draft alone, and with the sheets very hidden that it could only hide.
enum PackageFinish {
    /// Our own output is trusted.
    private static let limits = ZipLimits(
        archiveBytes: 1 << 40, entries: 1 << 20, entryBytes: 1 << 40, totalBytes: 1 << 40,
        ratio: 1 << 20)

    static func finished(
        _ bytes: [UInt8], _ draft: WorkbookDraft
    ) throws(WorkbookDraftError) -> [UInt8] {
        do throws(ZipArchiveError) {
            let archive = try ZipArchive(bytes, limits: limits)
            var writer = ZipWriter()
            for entry in archive.entries {
                let content = try archive.read(entry.name)
                let isMain = entry.name == "xl/workbook.xml"
                writer.add(entry.name, isMain ? hidingSheets(content, draft) : content)
            }
            return try writer.archive()
        } catch {
            throw .cannotWrite(reason: error.description)
        }
    }

    /// The list of sheets with `hidden` made `veryHidden` where the draft says so.
    private static func hidingSheets(_ content: [UInt8], _ draft: WorkbookDraft) -> [UInt8] {
        guard draft.sheets.contains(where: { $0.visibility == .veryHidden }) else { return content }
        // Every `<` in a name is escaped, so each of these begins an element, in the draft's order.
        let pieces = String(decoding: content, as: UTF8.self).split(
            separator: "<sheet ", omittingEmptySubsequences: false)
        var result = String(pieces.first ?? "")
        for (piece, sheet) in zip(pieces.dropFirst(), draft.sheets) {
            result += "<sheet "
            guard sheet.visibility == .veryHidden,
                let state = piece.firstRange(of: " state=\"hidden\"")
            else {
                result += piece
                continue
            }
            result +=
                piece[..<state.lowerBound] + " state=\"veryHidden\"" + piece[state.upperBound...]
        }
        return Array(result.utf8)
    }
}
