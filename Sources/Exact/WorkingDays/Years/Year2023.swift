// 2023: what differs from Monday to Friday. Written by generate.py; do not edit.
// chinesecalendar 1.11.0, every day compared with holidays 0.108.
// Notice: https://www.gov.cn/gongbao/content/2023/content_5736714.htm

extension PublishedYears {
    static let year2023 = """
        year 2023
        2023-01-02 off 元旦
        2023-01-23 off 春节
        2023-01-24 off 春节
        2023-01-25 off 春节
        2023-01-26 off 春节
        2023-01-27 off 春节
        2023-01-28 work 春节
        2023-01-29 work 春节
        2023-04-05 off 清明节
        2023-04-23 work 劳动节
        2023-05-01 off 劳动节
        2023-05-02 off 劳动节
        2023-05-03 off 劳动节
        2023-05-06 work 劳动节
        2023-06-22 off 端午节
        2023-06-23 off 端午节
        2023-06-25 work 端午节
        2023-09-29 off 中秋节
        2023-10-02 off 国庆节
        2023-10-03 off 国庆节
        2023-10-04 off 国庆节
        2023-10-05 off 国庆节
        2023-10-06 off 国庆节
        2023-10-07 work 国庆节
        2023-10-08 work 国庆节
        """
}
