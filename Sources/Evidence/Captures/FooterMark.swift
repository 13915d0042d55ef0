import Markup

/// The marks that the footer of a government site bears, and the signs by
/// which each is known besides its words.
enum FooterMark: String, CaseIterable {
    case organBadge = "党政机关标识"
    case correction = "我为政府网站找错"
    case siteCode = "网站标识码"
    case recordNumber = "ICP备案"
    case policeRecord = "公安备案"
    case sponsor = "主办单位"
    case contact = "联系方式"

    /// The mark of a name, squeezed or not.
    init?(named name: String) {
        let name = TextNormalization.squeezed(name)
        let mark = Self.allCases.first { mark in
            ([mark.rawValue] + mark.otherNames).contains {
                TextNormalization.squeezed($0) == name
            }
        }
        guard let mark else { return nil }
        self = mark
    }

    private var otherNames: [String] {
        switch self {
        case .organBadge: ["党政机关", "党政机关网站标识"]
        case .correction: ["网站找错", "政府网站找错"]
        case .siteCode: ["标识码", "政府网站标识码"]
        case .recordNumber: ["ICP备案号", "ICP备案编号"]
        case .policeRecord: ["公安备案号", "公网安备"]
        case .sponsor: ["主办"]
        case .contact: ["联系电话"]
        }
    }

    /// What links, images and scripts of the mark name.
    private var signs: [String] {
        switch self {
        case .organBadge: ["conac.cn", "_ideconac", "ideconac"]
        case .correction:
            [
                "zfwzgl.www.gov.cn", "zfwzzc.www.gov.cn", "pucha.kaipuyun.cn", "_jiucuo_",
                "jiucuo",
            ]
        case .recordNumber: ["beian.miit.gov.cn", "miitbeian.gov.cn"]
        case .policeRecord: ["www.beian.gov.cn", "//beian.gov.cn", "beian.mps.gov.cn"]
        case .siteCode, .sponsor, .contact: []
        }
    }

    /// Whether the squeezed text of a block shows it.
    func isShown(in text: String) -> Bool {
        switch self {
        case .organBadge: return text.holds("党政机关")
        case .correction: return text.holds("网站找错")
        case .siteCode:
            return Self.rest(of: text, behind: "标识码").contains { rest in
                DesignGuide.isSiteCode(String(rest.drop { ":()[]".contains($0) }.prefix(10)))
            }
        case .recordNumber:
            return Self.rest(of: text, behind: "icp备").contains { rest in
                rest.drop { ":号第证案编".contains($0) }.first?.isNumber ?? false
            }
        case .policeRecord:
            return Self.rest(of: text, behind: "公网安备").contains { rest in
                rest.drop { ":号第".contains($0) }.first?.isNumber ?? false
            }
        case .sponsor:
            return Self.isNamed(before: "主办", in: text)
                || Self.rest(of: text, behind: "主办").contains { rest in
                    var name = rest
                    for word in ["单位", "方"] where name.hasPrefix(word) {
                        name = name.dropFirst(word.count)
                    }
                    let value = name.drop { ":".contains($0) }
                    return value.count > 1 && !Self.labels.contains { value.hasPrefix($0) }
                }
        case .contact:
            let text = Self.reports.reduce(text) { $0.replacing($1, with: "") }
            return text.holds("联系我们")
                || ["联系电话", "联系方式", "电话", "传真", "邮箱", "邮编"].contains { word in
                    Self.rest(of: text, behind: word).contains { rest in
                        Self.value(in: rest).first.map {
                            $0.isASCII && ($0.isNumber || $0.isLetter)
                        } ?? false
                    }
                }
        }
    }

    /// Whether an office is named right before a word: 示例县人民政府办公室主办.
    private static func isNamed(before word: String, in text: String) -> Bool {
        var rest = text[...]
        for _ in 0..<20 {
            guard let range = rest.firstRange(of: word) else { return false }
            let name = text[..<range.lowerBound]
            if offices.contains(where: name.hasSuffix) { return true }
            rest = rest[range.upperBound...]
        }
        return false
    }

    private static let offices = ["政府", "办公室", "办公厅", "委员会", "局", "厅", "中心", "街道办事处"]

    /// Whether what an element leads to or loads is the mark's.
    func isShown(by references: [String]) -> Bool {
        references.contains { reference in
            let reference = reference.lowercased()
            return signs.contains { reference.contains($0) }
        }
    }

    /// Numbers for complaints, which reach another office than the site's.
    private static let reports = ["举报电话", "举报邮箱", "监督电话", "投诉电话", "举报热线"]

    /// What stands behind a label, a remark in brackets and a colon:
    /// `联系电话（非政务咨询）：0559-9900000`.
    private static func value(in rest: Substring) -> Substring {
        var rest = rest
        if rest.first == "(", let close = rest.firstIndex(of: ")") {
            let behind = rest[rest.index(after: close)...]
            if behind.first == ":" { rest = behind }
        }
        return rest.drop { ":()".contains($0) }
    }

    /// What may follow a label that was left blank.
    private static let labels = [
        "承办", "联系", "网站标识", "电话", "地址", "邮编", "版权", "技术", "协办", "维护",
    ]

    /// What follows each occurrence of a word.
    private static func rest(of text: String, behind word: String) -> [Substring] {
        guard text.holds(word) else { return [] }
        var found: [Substring] = []
        var rest = text[...]
        while found.count < 20, let range = rest.firstRange(of: word) {
            rest = rest[range.upperBound...]
            found.append(rest.prefix(60))
        }
        return found
    }
}
