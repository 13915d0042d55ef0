// 2014: what differs from Monday to Friday. Written by generate.py; do not edit.
// chinesecalendar 1.11.0, every day compared with holidays 0.108.
// Notice: https://www.gov.cn/gongbao/content/2014/content_2561299.htm

extension PublishedYears {
    static let year2014 = """
        year 2014
        2014-01-01 off 元旦
        2014-01-26 work 春节
        2014-01-31 off 春节
        2014-02-03 off 春节
        2014-02-04 off 春节
        2014-02-05 off 春节
        2014-02-06 off 春节
        2014-02-08 work 春节
        2014-04-07 off 清明节
        2014-05-01 off 劳动节
        2014-05-02 off 劳动节
        2014-05-04 work 劳动节
        2014-06-02 off 端午节
        2014-09-08 off 中秋节
        2014-09-28 work 国庆节
        2014-10-01 off 国庆节
        2014-10-02 off 国庆节
        2014-10-03 off 国庆节
        2014-10-06 off 国庆节
        2014-10-07 off 国庆节
        2014-10-11 work 国庆节
        """
}
