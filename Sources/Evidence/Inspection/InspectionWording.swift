import Model

/// The sentences said about pages that are looked at one by one.
enum InspectionWording {
    static let noAddress = Wording(
        zh: "不是可访问的网页地址", en: "this is no address of a web page")

    static func noPage(_ reason: Wording) -> Wording {
        Wording(
            zh: "没有可读的网页：\(reason.zh)", en: "there is no page to read: \(reason.en)")
    }
}
