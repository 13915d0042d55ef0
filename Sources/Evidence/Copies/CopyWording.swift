import Model

/// The sentences in and about copies of captured pages.
enum CopyWording {
    static let copy = Wording(zh: "采集页面副本", en: "Copy of a captured page")
    static let explanation = Wording(
        zh: "　已去除脚本、样式、图片、表单和外部资源，个人信息已脱敏；被引用之处以框线标出。以存档中的原件为准。",
        en:
            " without scripts, styles, pictures, forms and anything loaded from elsewhere; personal "
            + "data is masked, what is cited is framed. The original in the archive is what counts."
    )
    static let partial = Wording(
        zh: "页面未完整采集，或副本过长而有省略。",
        en: "The page was not captured whole, or is too long to be copied whole.")
    static let cut = Wording(zh: "……其余部分从略", en: "… the rest is left out")
    static let address = Wording(zh: "网址", en: "Address")
    static let captured = Wording(zh: "采集时间", en: "Captured")
    static let digest = Wording(zh: "内容 SHA-256", en: "SHA-256 of the content")
    static let record = Wording(zh: "存档记录", en: "Record")
    static let archive = Wording(zh: "存档文件", en: "Archive")
    static let screenshot = Wording(zh: "副本截图", en: "Picture of this copy")

    static func place(_ file: String, _ offset: UInt64) -> Wording {
        Wording(zh: "\(file)，第 \(offset) 字节处", en: "\(file), at byte \(offset)")
    }

    static func picture(_ alt: String) -> Wording {
        Wording(
            zh: alt.isEmpty ? "［图片］" : "［图片：\(alt)］",
            en: alt.isEmpty ? "[image]" : "[image: \(alt)]")
    }

    static func frame(_ address: String) -> Wording {
        Wording(zh: "［框架：\(address)］", en: "[frame: \(address)]")
    }

    static func tooMany(_ left: Int, made: Int) -> Wording {
        Wording(
            zh: "页面副本已达上限（已生成 \(made) 份），另有 \(left) 个被引用的页面没有副本，请查存档",
            en: "the bound for copies of pages is reached (\(made) made); \(left) further cited "
                + "pages have none, see the archive")
    }
}
