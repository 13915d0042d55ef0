// 2011: what differs from Monday to Friday. Written by generate.py; do not edit.
// chinesecalendar 1.11.0, every day compared with holidays 0.108.
// Notice: https://www.gov.cn/gongbao/content/2010/content_1765282.htm

extension PublishedYears {
    static let year2011 = """
        year 2011
        2011-01-03 off 元旦
        2011-01-30 work 春节
        2011-02-02 off 春节
        2011-02-03 off 春节
        2011-02-04 off 春节
        2011-02-07 off 春节
        2011-02-08 off 春节
        2011-02-12 work 春节
        2011-04-02 work 清明节
        2011-04-04 off 清明节
        2011-04-05 off 清明节
        2011-05-02 off 劳动节
        2011-06-06 off 端午节
        2011-09-12 off 中秋节
        2011-10-03 off 国庆节
        2011-10-04 off 国庆节
        2011-10-05 off 国庆节
        2011-10-06 off 国庆节
        2011-10-07 off 国庆节
        2011-10-08 work 国庆节
        2011-10-09 work 国庆节
        2011-12-31 work 元旦
        """
}
