// 2025: what differs from Monday to Friday. Written by generate.py; do not edit.
// chinesecalendar 1.11.0, every day compared with holidays 0.108.
// Notice: https://www.gov.cn/gongbao/2024/issue_11726/202411/content_6989767.html

extension PublishedYears {
    static let year2025 = """
        year 2025
        2025-01-01 off 元旦
        2025-01-26 work 春节
        2025-01-28 off 春节
        2025-01-29 off 春节
        2025-01-30 off 春节
        2025-01-31 off 春节
        2025-02-03 off 春节
        2025-02-04 off 春节
        2025-02-08 work 春节
        2025-04-04 off 清明节
        2025-04-27 work 劳动节
        2025-05-01 off 劳动节
        2025-05-02 off 劳动节
        2025-05-05 off 劳动节
        2025-06-02 off 端午节
        2025-09-28 work 国庆节
        2025-10-01 off 国庆节
        2025-10-02 off 国庆节
        2025-10-03 off 国庆节
        2025-10-06 off 中秋节
        2025-10-07 off 国庆节
        2025-10-08 off 国庆节
        2025-10-11 work 国庆节
        """
}
