// 2013: what differs from Monday to Friday. Written by generate.py; do not edit.
// chinesecalendar 1.11.0, every day compared with holidays 0.108.
// Notice: https://www.gov.cn/gongbao/content/2012/content_2292057.htm
// Notice: https://www.gov.cn/gongbao/content/2014/content_2561284.htm

extension PublishedYears {
    static let year2013 = """
        year 2013
        2013-01-01 off 元旦
        2013-01-02 off 元旦
        2013-01-03 off 元旦
        2013-01-05 work 元旦
        2013-01-06 work 元旦
        2013-02-11 off 春节
        2013-02-12 off 春节
        2013-02-13 off 春节
        2013-02-14 off 春节
        2013-02-15 off 春节
        2013-02-16 work 春节
        2013-02-17 work 春节
        2013-04-04 off 清明节
        2013-04-05 off 清明节
        2013-04-07 work 清明节
        2013-04-27 work 劳动节
        2013-04-28 work 劳动节
        2013-04-29 off 劳动节
        2013-04-30 off 劳动节
        2013-05-01 off 劳动节
        2013-06-08 work 端午节
        2013-06-09 work 端午节
        2013-06-10 off 端午节
        2013-06-11 off 端午节
        2013-06-12 off 端午节
        2013-09-19 off 中秋节
        2013-09-20 off 中秋节
        2013-09-22 work 中秋节
        2013-09-29 work 国庆节
        2013-10-01 off 国庆节
        2013-10-02 off 国庆节
        2013-10-03 off 国庆节
        2013-10-04 off 国庆节
        2013-10-07 off 国庆节
        2013-10-12 work 国庆节
        """
}
