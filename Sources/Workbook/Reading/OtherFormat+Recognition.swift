import ZipArchive

extension OtherFormat {
    /// What bytes are that do not begin like a zip archive.
    static func recognized(_ bytes: [UInt8]) -> OtherFormat {
        if bytes.isEmpty { return .empty }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            return compound(bytes)
        }
        if bytes.starts(with: "%PDF".utf8) { return .pdf }
        let head = bytes.prefix(4_096)
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
            return .plainText
        }
        let strange = head.contains { $0 < 0x20 && !(0x9...0xD).contains($0) }
        guard !strange else { return .unknown }
        let text = String(decoding: head, as: UTF8.self).lowercased()
        if text.contains("<html") || text.contains("<table") || text.contains("<!doctype html") {
            return .webPage
        }
        return text.contains("<?xml") ? .xml : .plainText
    }

    /// What an archive without the parts of a workbook is.
    static func recognized(_ archive: borrowing ZipArchive) -> OtherFormat {
        if archive.contains("mimetype") {
            // OpenDocument puts its media type into the first entry.
            let type = (try? archive.read("mimetype")).map { String(decoding: $0, as: UTF8.self) }
            if type?.contains("opendocument") == true { return .openDocument }
        }
        if archive.contains("word/document.xml") { return .textDocument }
        if archive.contains("ppt/presentation.xml") { return .presentation }
        return archive.contains("xl/workbook.bin") ? .binaryWorkbook : .zipArchive
    }

    /// What the media type of the main part says, when it is not that of a workbook.
    static func recognized(contentType type: String) -> OtherFormat? {
        if type.contains("wordprocessingml") { return .textDocument }
        if type.contains("presentationml") { return .presentation }
        if type.contains("sheet.binary") { return .binaryWorkbook }
        return nil
    }

    /// The streams of a compound file are named in UTF-16, little-endian.
    private static func compound(_ bytes: [UInt8]) -> OtherFormat {
        func has(_ name: String) -> Bool {
            let wanted = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            return bytes.firstRange(of: wanted) != nil
        }
        if has("EncryptedPackage") { return .passwordProtected }
        return has("Workbook") || has("Book") ? .legacyWorkbook : .compoundFile
    }
}
