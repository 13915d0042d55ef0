// 2022: what differs from Monday to Friday. Written by generate.py; do not edit.
// chinesecalendar 1.11.0, every day compared with holidays 0.108.
// Notice: https://www.gov.cn/gongbao/content/2021/content_5651728.htm

extension PublishedYears {
    static let year2022 = """
        year 2022
        2022-01-03 off 元旦
        2022-01-29 work 春节
        2022-01-30 work 春节
        2022-01-31 off 春节
        2022-02-01 off 春节
        2022-02-02 off 春节
        2022-02-03 off 春节
        2022-02-04 off 春节
        2022-04-02 work 清明节
        2022-04-04 off 清明节
        2022-04-05 off 清明节
        2022-04-24 work 劳动节
        2022-05-02 off 劳动节
        2022-05-03 off 劳动节
        2022-05-04 off 劳动节
        2022-05-07 work 劳动节
        2022-06-03 off 端午节
        2022-09-12 off 中秋节
        2022-10-03 off 国庆节
        2022-10-04 off 国庆节
        2022-10-05 off 国庆节
        2022-10-06 off 国庆节
        2022-10-07 off 国庆节
        2022-10-08 work 国庆节
        2022-10-09 work 国庆节
        """
}
