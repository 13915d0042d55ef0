// 2018: what differs from Monday to Friday. Written by generate.py; do not edit.
// chinesecalendar 1.11.0, every day compared with holidays 0.108.
// Notice: https://www.gov.cn/gongbao/content/2017/content_5248221.htm

extension PublishedYears {
    static let year2018 = """
        year 2018
        2018-01-01 off 元旦
        2018-02-11 work 春节
        2018-02-15 off 春节
        2018-02-16 off 春节
        2018-02-19 off 春节
        2018-02-20 off 春节
        2018-02-21 off 春节
        2018-02-24 work 春节
        2018-04-05 off 清明节
        2018-04-06 off 清明节
        2018-04-08 work 清明节
        2018-04-28 work 劳动节
        2018-04-30 off 劳动节
        2018-05-01 off 劳动节
        2018-06-18 off 端午节
        2018-09-24 off 中秋节
        2018-09-29 work 国庆节
        2018-09-30 work 国庆节
        2018-10-01 off 国庆节
        2018-10-02 off 国庆节
        2018-10-03 off 国庆节
        2018-10-04 off 国庆节
        2018-10-05 off 国庆节
        2018-12-29 work 元旦
        2018-12-31 off 元旦
        """
}
