import Exact
import Model
import WARC

/// The sentences said about archives and captures.
enum CaptureWording {
    static let cannotOpen = Wording(zh: "采集档案不能读取", en: "the archive cannot be read")
    static let noRecords = Wording(
        zh: "文件中没有一条可读的 WARC 记录", en: "the file holds no WARC record that can be read")
    static let wantedArchive = Wording(
        zh: "WARC/1.0 或 WARC/1.1 文件（可为 gzip 压缩，不超过 64 GB）",
        en: "a WARC/1.0 or WARC/1.1 file, plain or gzip, of 64 GB at most")
    static let mendArchive = Wording(
        zh: "重新采集，或换用完好的采集文件；其他文件照常使用",
        en: "crawl again, or give a sound file; the other files are used all the same")
    static func furtherProblems(_ count: Int) -> Wording {
        Wording(zh: "该文件另有 \(count) 处问题", en: "\(count) further problems in this file")
    }
    static let noTime = Wording(zh: "记录没有采集时间，不采用", en: "the record bears no time and is not used")
    static let altered = Wording(
        zh: "记录与其摘要不符（可能被改动），不采用", en: "the record differs from its digest and is not used")
    static let lostOriginal = Wording(
        zh: "重复记录所指的原记录不在档案中", en: "the record repeats one that the archive does not hold")
    static let otherOriginal = Wording(
        zh: "重复记录所指的原记录内容摘要不同，不采用",
        en: "the record repeats one whose payload has another digest; it is not used")
    static func furtherRevisits(_ count: Int) -> Wording {
        Wording(
            zh: "另有 \(count) 条重复记录找不到原记录",
            en: "\(count) further records repeat ones that cannot be found")
    }
    static let notHTTP = Wording(zh: "记录不是 HTTP 应答", en: "the record is no HTTP answer")
    static let badRedirect = Wording(zh: "重定向的地址不能用", en: "it redirects to no usable address")
    static let redirectLoop = Wording(zh: "重定向成环", en: "it redirects in a circle")
    static let tooManyRedirects = Wording(zh: "重定向次数过多", en: "it redirects too many times")
    static let notCaptured = Wording(zh: "未采集到该地址", en: "the address was not captured")
    static let cutBody = Wording(zh: "页面未完整采集", en: "the page was not captured whole")
    static let notAPage = Wording(
        zh: "不是网页，无法自动读取内容", en: "it is no web page; its content cannot be read automatically")
    static let noColumn = Wording(
        zh: "轮次文件未给出该栏目的地址", en: "the round gives no address for the column")
    static let scriptPages = Wording(
        zh: "后续分页由脚本生成，未采集", en: "further list pages are made by script and were not captured")
    static let foreignFrame = Wording(
        zh: "列表嵌在单位范围以外的框架页中，未采集",
        en: "the list stands in a frame outside the unit's scope and was not captured")
    static let filledByScript = Wording(
        zh: "列表由脚本生成，静态页面看不到条目",
        en: "the list is filled in by a script; its entries cannot be seen")
    static let tooManyEntries = Wording(zh: "列表条目过多", en: "the list has too many entries")
    static let disturbed = Wording(
        zh: "读取过程中采集档案被改动，请重新运行",
        en: "the archive was changed while it was being read; run again")
    static let unreadableList = Wording(
        zh: "列表不能按轮次文件给出的方式（profile）读取",
        en: "the list cannot be read the way the round's profile says")
    static let tooManyPages = Wording(zh: "列表分页过多", en: "the list has too many pages")

    /// Why an address has no answer that counts.
    static func reason(_ outcome: CaptureOutcome) -> Wording {
        switch outcome {
        case .answered: Wording(zh: "已应答", en: "it was answered")
        case .cut: cutBody
        case .timeout: Wording(zh: "访问超时", en: "the visit timed out")
        case .dns: Wording(zh: "域名不能解析", en: "the name does not resolve")
        case .connection: Wording(zh: "连接失败或中断", en: "the connection failed or broke")
        case .tls: Wording(zh: "安全连接（TLS）失败", en: "the TLS connection failed")
        case .protocolError: Wording(zh: "应答不符合 HTTP 协议", en: "the answer was not HTTP")
        case .refusedPrivate:
            Wording(zh: "地址为内网地址，未访问", en: "the address is not public and was not visited")
        case .refusedScope:
            Wording(zh: "重定向到采集范围之外，未访问", en: "it redirects out of scope and was not visited")
        case .refusedScheme:
            Wording(zh: "重定向到网页以外的协议，未访问", en: "it redirects to another scheme")
        case .robots: Wording(zh: "robots.txt 不允许采集", en: "robots.txt forbids the visit")
        case .robotsUnavailable:
            Wording(zh: "robots.txt 不能取得，未采集", en: "robots.txt could not be had")
        case .tooManyRedirects: tooManyRedirects
        case .same: Wording(zh: "与另一地址是同一页", en: "another address gives the same page")
        case .limit: Wording(zh: "达到采集上限，未访问", en: "a limit of the crawl was reached before")
        }
    }

    /// Why an answer with this status says nothing about the page.
    static func reason(status: Int) -> Wording {
        switch status {
        case 401, 403: Wording(zh: "服务器拒绝访问（\(status)）", en: "the server refused (\(status))")
        case 429: Wording(zh: "服务器限制访问频率（429）", en: "the server limited the rate (429)")
        case 500...599: Wording(zh: "服务器出错（\(status)）", en: "the server failed (\(status))")
        default: Wording(zh: "服务器应答 \(status)", en: "the server answered \(status)")
        }
    }

    static func page(_ address: String, _ reason: Wording) -> Wording {
        Wording(zh: "\(address)：\(reason.zh)", en: "\(address): \(reason.en)")
    }

    static func column(_ name: String, _ reason: Wording) -> Wording {
        Wording(zh: "栏目“\(name)”\(reason.zh)", en: "column “\(name)”: \(reason.en)")
    }

    static func fellBack(_ address: String) -> Wording {
        Wording(
            zh: "https 握手失败，已改采 \(address)",
            en: "its https handshake failed; \(address) was captured in its place")
    }

    static func omitted(_ count: Int) -> Wording {
        Wording(
            zh: "达到采集上限，另有 \(count) 个地址未访问",
            en: "a limit of the crawl was reached; \(count) further addresses were not visited")
    }

    static func replacedBytes(_ count: Int) -> Wording {
        Wording(
            zh: "页面有 \(count) 处字节不能解码，已作替换",
            en: "\(count) byte sequences of the page could not be decoded and were replaced")
    }
}
