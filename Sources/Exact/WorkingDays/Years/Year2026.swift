// 2026: what differs from Monday to Friday. Written by generate.py; do not edit.
// chinesecalendar 1.11.0, every day compared with holidays 0.108.
// Notice: https://www.gov.cn/gongbao/2025/issue_12406/202511/content_7048922.html

extension PublishedYears {
    static let year2026 = """
        year 2026
        2026-01-01 off 元旦
        2026-01-02 off 元旦
        2026-01-04 work 元旦
        2026-02-14 work 春节
        2026-02-16 off 春节
        2026-02-17 off 春节
        2026-02-18 off 春节
        2026-02-19 off 春节
        2026-02-20 off 春节
        2026-02-23 off 春节
        2026-02-28 work 春节
        2026-04-06 off 清明节
        2026-05-01 off 劳动节
        2026-05-04 off 劳动节
        2026-05-05 off 劳动节
        2026-05-09 work 劳动节
        2026-06-19 off 端午节
        2026-09-20 work 国庆节
        2026-09-25 off 中秋节
        2026-10-01 off 国庆节
        2026-10-02 off 国庆节
        2026-10-05 off 国庆节
        2026-10-06 off 国庆节
        2026-10-07 off 国庆节
        2026-10-10 work 国庆节
        """
}
