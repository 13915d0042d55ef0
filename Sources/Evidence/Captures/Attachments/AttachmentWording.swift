import Model

/// Why a file cannot be read.
enum AttachmentWording {
    static let empty = Wording(zh: "文件是空的", en: "the file is empty")
    static let cut = Wording(zh: "文件未完整采集", en: "the file was not captured whole")
    static let damaged = Wording(zh: "文件已损坏或过大", en: "the file is damaged or too large")
    static let noTool = Wording(
        zh: "未安装 pdftotext（poppler-utils），PDF 不能读取",
        en: "pdftotext (poppler-utils) is not installed; PDF cannot be read")
    static let toolFailed = Wording(
        zh: "PDF 不能读取（已损坏、加密或过大）", en: "the PDF cannot be read: damaged, encrypted or too large")
    static let noText = Wording(
        zh: "PDF 中没有文字（可能是扫描件）", en: "the PDF holds no text; it may be a scan")

    static func notSearched(_ reason: Wording) -> Wording {
        Wording(
            zh: "附件没有检查：\(reason.zh)", en: "the attachment was not searched: \(reason.en)")
    }

    static func format(_ name: String) -> Wording {
        Wording(zh: "\(name) 格式不能读取", en: "the format \(name) cannot be read")
    }

    static func file(_ address: String, _ reason: Wording) -> Wording {
        Wording(zh: "附件 \(address)：\(reason.zh)", en: "attachment \(address): \(reason.en)")
    }
}
