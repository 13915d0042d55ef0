/// What no rule says, but a person should see to: samples, years, exemptions, double charges.
struct RemarkFamily: PhraseFamily {
    private let sampling =
        /(?:抽查|抽取|抽检|抽样)[0-9]+(?:个|件|条|篇|项|处|份)|随机抽(?:取|选|样)/
    private let scope =
        /(?:只考核|仅考核|考核|只看|限)?(?:[0-9]{2,4}年|本年度|当年|上年度)(?:之后|以后|以来|起|度)|只考核(?:本年度|当年|[0-9]{4}年)/
    private let exempt =
        /[^,;。\n□]{0,24}不(?:纳入)?考核(?:此项|该项|本项)(?:,?(?:该项|本项|此项)?分值按比例(?:折算|换算))?|(?:不涉及|不适用|无此项(?:工作|职能|业务)?|无相关(?:工作|职能|业务|内容))[^,;。\n□]{0,12}?(?:的)?[,]?(?:该项|本项|此项)?(?:不考核|不扣分|得满分|视为满分|计满分|不计分|按满分计|不纳入考核)|[^,;。\n□]{0,8}(?:无|没有)[^,;。\n□]{1,12}?(?:的)?,?(?:得满分|视为满分|计满分|按满分计|不扣分)/
    private let together =
        /[,;]?同一[^,;。\n□]{0,16}(?:按|计为?|算)[^,;。\n□]{0,4}(?:一|1)(?:处|次|项|个|条|件)(?:计算?|算|扣分)?/
    private let once =
        /(?:同一问题)?不(?:再)?重复(?:扣|加|得)分|不重复(?:计|记)(?:算|分)|(?:同一[^,;。\n□]{0,12})?(?:按|以|取|就)(?:最高|就高)[^,;。\n□0-9]{0,8}(?:计分|计算|加分|得分|计一次|计入)|[^,;。]{0,30}本指标项下不重复扣分/
    private let rank = /排名|名次|位次|[居列][^,;。\n□]{0,8}前[0-9一二三四五六七八九十]+名/

    func read(_ text: inout PhraseText) -> [PhraseFinding] {
        var findings = text.take(exempt) { _, _, _ in .remark(.applicability) }
        findings += text.take(together) { _, _, _ in .remark(.onlyOnce) }
        findings += text.take(once) { _, _, _ in .remark(.onlyOnce) }
        // What these say stays in the sentence: `抽查3个，每发现1个扣1分`.
        for (regex, remark) in [(sampling, PhraseRemark.sampling)] where text.rest.contains(regex) {
            findings.append(PhraseFinding(position: 0, meaning: .remark(remark)))
        }
        if text.rest.contains(scope) {
            findings.append(PhraseFinding(position: 0, meaning: .remark(.scope)))
        }
        if text.rest.contains(rank) {
            findings.append(PhraseFinding(position: 0, meaning: .remark(.rank)))
        }
        return findings
    }
}
