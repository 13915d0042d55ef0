// 2021: what differs from Monday to Friday. Written by generate.py; do not edit.
// chinesecalendar 1.11.0, every day compared with holidays 0.108.
// Notice: https://www.gov.cn/gongbao/content/2020/content_5567750.htm

extension PublishedYears {
    static let year2021 = """
        year 2021
        2021-01-01 off 元旦
        2021-02-07 work 春节
        2021-02-11 off 春节
        2021-02-12 off 春节
        2021-02-15 off 春节
        2021-02-16 off 春节
        2021-02-17 off 春节
        2021-02-20 work 春节
        2021-04-05 off 清明节
        2021-04-25 work 劳动节
        2021-05-03 off 劳动节
        2021-05-04 off 劳动节
        2021-05-05 off 劳动节
        2021-05-08 work 劳动节
        2021-06-14 off 端午节
        2021-09-18 work 中秋节
        2021-09-20 off 中秋节
        2021-09-21 off 中秋节
        2021-09-26 work 国庆节
        2021-10-01 off 国庆节
        2021-10-04 off 国庆节
        2021-10-05 off 国庆节
        2021-10-06 off 国庆节
        2021-10-07 off 国庆节
        2021-10-09 work 国庆节
        """
}
