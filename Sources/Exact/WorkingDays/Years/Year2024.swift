// 2024: what differs from Monday to Friday. Written by generate.py; do not edit.
// chinesecalendar 1.11.0, every day compared with holidays 0.108.
// Notice: https://www.gov.cn/gongbao/2023/issue_10806/202311/content_6913823.html
// Notice: https://www.gov.cn/gongbao/2024/issue_11726/202411/content_6989774.html

extension PublishedYears {
    static let year2024 = """
        year 2024
        2024-01-01 off 元旦
        2024-02-04 work 春节
        2024-02-12 off 春节
        2024-02-13 off 春节
        2024-02-14 off 春节
        2024-02-15 off 春节
        2024-02-16 off 春节
        2024-02-18 work 春节
        2024-04-04 off 清明节
        2024-04-05 off 清明节
        2024-04-07 work 清明节
        2024-04-28 work 劳动节
        2024-05-01 off 劳动节
        2024-05-02 off 劳动节
        2024-05-03 off 劳动节
        2024-05-11 work 劳动节
        2024-06-10 off 端午节
        2024-09-14 work 中秋节
        2024-09-16 off 中秋节
        2024-09-17 off 中秋节
        2024-09-29 work 国庆节
        2024-10-01 off 国庆节
        2024-10-02 off 国庆节
        2024-10-03 off 国庆节
        2024-10-04 off 国庆节
        2024-10-07 off 国庆节
        2024-10-12 work 国庆节
        """
}
